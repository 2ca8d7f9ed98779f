// Reads the tables of config/gazetteer and config/lexicon into a Lexicon. Mistakes refuse it, all
// of them told with file, line and column. Parties and sources stand in shared tables; words that
// tell, say, count or steer in one folder a language.
#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/language.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/lexicon/table_mistakes.h"
#include "extractors/lexicon/trie_builder.h"
#include "extractors/words/number_map.h"
#include "extractors/words/word_index.h"
#include "text/file.h"
#include "text/hash.h"
#include "text/tokens.h"

namespace vigie::extractors {

class LexiconLoader {
public:
    explicit LexiconLoader(const std::filesystem::path& config) : config_(config) {}

    text::Result<std::unique_ptr<const Lexicon>> run() &&;

private:
    using Step = text::Result<void> (LexiconLoader::*)();
    using OneRow = std::function<text::Result<void>(const text::Row&)>;

    using PutForm = std::function<void(std::string_view, VerbForm)>;

    // loader.cpp: what both languages share
    text::Result<void> table(const std::filesystem::path& file,
                             const std::vector<std::string_view>& columns,
                             const OneRow& row);
    /// Bytes that another reader takes apart still belong to the hash.
    text::Result<void> hash_file(const std::filesystem::path& file);
    void add(std::string_view phrase, Kind kind, std::size_t index);
    void cut(std::string_view phrase);
    void add_cut(Kind kind, std::size_t index);
    void add_all(std::string_view phrases, Kind kind, std::size_t index);
    void add_everywhere(std::string_view phrase, Kind kind, std::size_t index);
    text::Result<void> places();
    text::Result<void> parties();
    text::Result<void> sources();
    void join_parent(Party& party, std::string_view own_name) const;
    text::Result<void> thing_kinds();
    text::Result<void> languages();
    void remember_plural(std::string_view pattern, std::size_t index);

    // word_tables.cpp: one language's words
    void words_of(Language language);
    text::Result<void> paradigms();
    text::Result<void> triggers();
    text::Result<void> slants();
    bool give_slant(std::string_view lemma, Slant slant);
    std::span<const Sense> keep_senses(std::vector<Sense> senses);
    std::span<const Sense> joined(std::span<const Sense> senses, std::span<const Sense> more);
    void add_trigger(Trigger trigger, std::string_view further);
    void forms_or_phrases(bool verb, std::string_view words, const PutForm& put);
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

    // people_tables.cpp: the words of tolls
    text::Result<void> statuses();
    text::Result<void> status_row(const text::Row& row);
    text::Result<StatusWord*> status_word(std::string_view phrase, Status status);
    text::Result<void> people();

    std::filesystem::path config_;
    std::filesystem::path folder_;  ///< of the language being read
    Language language_ = Language::french;
    Paradigms paradigms_;

    std::array<TrieBuilder, 2> tries_;  ///< by Language
    std::size_t first_trigger_ = 0;     ///< of the language, in lexicon_
    text::Tokens tokens_;               ///< of the phrase being added
    WordIndex spellings_;               ///< folded phrases of event and status words
    NumberMap statuses_at_;             ///< the language's status words by spelling
    std::map<std::string, Thing, std::less<>> thing_kinds_;  ///< by what
    /// The language's event words by spelling, form, and whether they are verbs: a further row adds
    /// a sense to the word.
    NumberMap senses_at_;
    /// What joined() made of which two: words share their senses in bulk.
    std::map<std::pair<const Sense*, const Sense*>, std::span<const Sense>> joined_;
    TableMistakes mistakes_;
    text::HashInParts hash_;  ///< of every table, in the order of reading
    std::unique_ptr<Lexicon> lexicon_{new Lexicon};
};

}  // namespace vigie::extractors
