// Reads one language's tables of config/lexicon: words that tell, say, count or steer. It shares
// nothing with the other language's loader, so that each has a thread of its own; LexiconLoader
// joins what they read.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/language.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/lexicon/table_mistakes.h"
#include "extractors/lexicon/table_reader.h"
#include "extractors/lexicon/trie_builder.h"
#include "extractors/lexicon/verb_phrases.h"
#include "text/tokens.h"

namespace vigie::extractors {

using ThingKinds = std::map<std::string, Thing, std::less<>>;  ///< by what

/// What a language's tables say. Entries of the trie count in these lists.
struct LanguageWords {
    Trie trie;
    std::deque<std::vector<Sense>> senses;
    std::vector<std::string> lemmas;
    std::vector<std::size_t> first_triggers;  ///< by lemma
    std::vector<Trigger> triggers;            ///< who joins the languages lends them their lemmas
    std::vector<StatusWord> statuses;
    std::vector<Speech> speeches;
    std::vector<Thing> things;
    std::vector<EffectWord> effects;
    std::set<std::string> accented_nouns;
    PlaceWords place_words;
    TimeWords time_words;
    std::vector<std::pair<Furniture, std::string>> furniture;
    TableReader tables;

    /// Of the lemma at that place: a word's forms stand behind each other.
    [[nodiscard]] std::span<Trigger> triggers_of(std::size_t lemma) {
        const bool last = lemma + 1 == first_triggers.size();
        const std::size_t end = last ? triggers.size() : first_triggers[lemma + 1];
        return std::span(triggers).subspan(first_triggers[lemma], end - first_triggers[lemma]);
    }
};

class WordLoader {
public:
    /// Of the tables in `folder`. `things` must outlive it.
    WordLoader(std::filesystem::path folder, Language language, const ThingKinds& things)
        : folder_(std::move(folder)), language_(language), thing_kinds_(things) {}

    WordLoader(const WordLoader&) = delete;
    WordLoader& operator=(const WordLoader&) = delete;
    WordLoader(WordLoader&&) = delete;
    WordLoader& operator=(WordLoader&&) = delete;
    ~WordLoader() = default;

    /// Reads all tables. The error tells every mistake.
    text::Result<void> read();

    /// Adds a phrase, or the phrases of a cell, that belong to both languages' tables.
    void add(std::string_view phrase, Kind kind, std::size_t index);
    void add_all(std::string_view phrases, Kind kind, std::size_t index);

    /// What was read and added.
    LanguageWords words() &&;

private:
    using Step = text::Result<void> (WordLoader::*)();
    using PutForm = std::function<text::Result<void>(const VerbPhrases::Formed& formed)>;

    // word_loader.cpp: how phrases enter the trie
    text::Result<void> table(std::string_view name,
                             const std::vector<std::string_view>& columns,
                             const TableReader::OneRow& row);
    std::uint32_t node_of(std::string_view phrase);
    text::Result<void> forms_or_phrases(bool verb, std::string_view words, const PutForm& put);
    void append(std::uint32_t node, Kind kind, std::size_t index);

    // event_tables.cpp: words that tell events
    text::Result<void> triggers();
    text::Result<void> slants();
    bool give_slant(std::string_view lemma, Slant slant);
    std::span<const Sense> joined(std::span<const Sense> senses, std::span<const Sense> more);
    void add_trigger(std::string_view word, Trigger trigger, std::string_view further);
    void put_trigger(std::uint32_t node, const Trigger& trigger);

    // people_tables.cpp: the words of tolls
    text::Result<void> statuses();
    text::Result<void> status_row(const text::Row& row);
    text::Result<StatusWord*> status_word(std::uint32_t node,
                                          Status status,
                                          std::string_view phrase);
    text::Result<void> people();

    // word_tables.cpp: the others
    text::Result<void> paradigms();
    text::Result<void> speech();
    text::Result<void> things();
    text::Result<void> effects();
    text::Result<void> cues();
    text::Result<void> interposed(const text::Row& row);
    text::Result<void> skips();
    text::Result<void> place_words();
    text::Result<void> boilerplate();
    text::Result<void> times();
    text::Result<void> rules();

    const std::filesystem::path folder_;
    const Language language_;
    const ThingKinds& thing_kinds_;

    TrieBuilder trie_;
    VerbPhrases verbs_{language_, trie_};
    text::Tokens tokens_;  ///< of the phrase being added
    /// What joined() made of which two: words share their senses in bulk.
    std::map<std::pair<const Sense*, const Sense*>, std::span<const Sense>> joined_;
    LanguageWords words_;
};

}  // namespace vigie::extractors
