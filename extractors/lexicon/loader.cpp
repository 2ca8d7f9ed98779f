#include "extractors/lexicon/loader.h"

#include <algorithm>
#include <iterator>

#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/background.h"
#include "extractors/lexicon/cell.h"
#include "extractors/words/accents.h"
#include "text/fold.h"
#include "text/hash.h"

namespace vigie::extractors {

using std::string_view;
using text::Result;
using text::Row;
using text::split;

Result<std::unique_ptr<const Lexicon>> LexiconLoader::run() && {
    const Reading places = in_background([this] { return this->places(); }).share();
    const auto shared = shared_tables();
    auto english = in_background([this, places] { return words_of(Language::english, places); });
    auto french_words = words_of(Language::french, places);
    auto english_words = english.get();
    TableMistakes mistakes;
    mistakes.note(places.get());
    mistakes.note(shared);
    mistakes.note(french_words);
    mistakes.note(english_words);
    if (auto good = mistakes.result(); !good) return tl::make_unexpected(good.error());
    text::HashInParts hash;
    for (const auto* tables :
         {&gazetteer_tables_, &tables_, &french_words->tables, &english_words->tables})
        tables->add_to(hash);
    lexicon_->hash_ = hash.hex();
    join(Language::french, *std::move(french_words));
    join(Language::english, *std::move(english_words));
    return std::unique_ptr<const Lexicon>(std::move(lexicon_));
}

Result<void> LexiconLoader::shared_tables() {
    TableMistakes mistakes;
    for (const Step step : {&LexiconLoader::parties,
                            &LexiconLoader::sources,
                            &LexiconLoader::thing_kinds,
                            &LexiconLoader::languages}) {
        mistakes.note((this->*step)());
    }
    return mistakes.result();
}

/// The names are added when `places` are read.
Result<LanguageWords> LexiconLoader::words_of(Language language, const Reading& places) const {
    WordLoader words(config_ / "lexicon" / code_of(language), language, thing_kinds_);
    if (auto read = words.read(); !read) return tl::make_unexpected(read.error());
    if (places.get()) add_names(language, words);
    return std::move(words).words();
}

void LexiconLoader::add_names(Language language, WordLoader& words) const {
    const auto& gazetteer = lexicon_->gazetteer_;
    for (std::size_t i = 0; i < gazetteer.names().size(); ++i)
        words.add(gazetteer.names()[i].text, Kind::place, i);
    for (std::size_t i = 0; i < gazetteer.country_forms().size(); ++i) {
        for (const auto& form : gazetteer.country_forms()[i])
            words.add(form, Kind::country, i);
    }
    for (const Phrases& phrases : phrases_[static_cast<std::size_t>(language)])
        words.add_all(phrases.cell, phrases.kind, phrases.index);
}

namespace {

/// Appends a language's list. Returns where it begins.
template <class Word>
std::uint32_t append(std::vector<Word>& all, std::vector<Word>&& more) {
    const auto first = static_cast<std::uint32_t>(all.size());
    if (all.empty())
        all = std::move(more);  // with the room that it has for the others
    else
        std::move(more.begin(), more.end(), std::back_inserter(all));
    return first;
}

}  // namespace

void LexiconLoader::join(Language language, LanguageWords words) {
    const auto at = static_cast<std::size_t>(language);
    Lexicon& all = *lexicon_;
    for (std::size_t i = 0; i < words.lemmas.size(); ++i) {
        const string_view lemma = all.lemmas_.emplace_back(std::move(words.lemmas[i]));
        for (Trigger& trigger : words.triggers_of(i))
            trigger.lemma = lemma;
    }
    TrieBuilder::Firsts firsts{};
    const auto first = [&firsts](Kind kind) -> std::uint32_t& {
        return firsts[static_cast<std::size_t>(kind)];
    };
    first(Kind::trigger) = append(all.triggers_, std::move(words.triggers));
    first(Kind::status) = append(all.statuses_, std::move(words.statuses));
    first(Kind::speech) = append(all.speeches_, std::move(words.speeches));
    first(Kind::object) = append(all.things_, std::move(words.things));
    first(Kind::effect) = append(all.effects_, std::move(words.effects));
    TrieBuilder::count_from(firsts, words.trie);
    all.tries_[at] = std::move(words.trie);
    for (auto& senses : words.senses)  // which stay where they are
        all.senses_.push_back(std::move(senses));
    all.accented_nouns_.merge(words.accented_nouns);
    all.place_words_[at] = std::move(words.place_words);
    all.time_words_[at] = std::move(words.time_words);
    for (const auto& [kind, phrase] : words.furniture)
        all.boilerplate_.add(kind, phrase);
}

Result<void> LexiconLoader::places() {
    lexicon_->gazetteer_ = VIGIE_TRY(Gazetteer::load(config_ / "gazetteer"));
    for (const string_view file : {"places.tsv", "regions.tsv", "countries.tsv"}) {
        if (auto done = gazetteer_tables_.keep(config_ / "gazetteer" / file); !done) return done;
    }
    return {};
}

Result<void> LexiconLoader::parties() {
    auto read =
        tables_.table(config_ / "lexicon" / "actors.tsv",
                      {"canonical",
                       "class",
                       "country",
                       "aliases_fr",
                       "aliases_en",
                       "parent",
                       "from",
                       "to",
                       "kind",
                       "note"},
                      [&](const Row& row) -> Result<void> {
                          const auto& cell = row.cells;
                          Party party;
                          // A part speaks for its whole: a katiba's deed is its group's (annotation
                          // format).
                          party.name = cell[5].empty() ? cell[0] : cell[5];
                          party.klass = VIGIE_TRY(one_of_words<PartyClass>(
                              cell[1], {"insurgent", "state", "militia", "external", "civilians"}));
                          party.country = cell[2];
                          party.kind = VIGIE_TRY(one_of_words<PartyKind>(
                              cell[8], {"name", "noun", "unit", "speaker", "leader"}));
                          party.generic = cell[9].find("generic") != string_view::npos;
                          party.acronym = cell[9].find("acronym") != string_view::npos;
                          party.from = cell[6];
                          party.to = cell[7];
                          if (const auto at = cell[9].find("before="); at != string_view::npos)
                              party.before = cell[9].substr(at + 7);
                          if (!cell[5].empty()) join_parent(party, cell[0]);
                          lexicon_->parties_.push_back(std::move(party));
                          const auto index = lexicon_->parties_.size() - 1;
                          remember_accented(cell[3]);
                          phrases_[0].push_back({cell[3], Kind::actor, index});
                          phrases_[1].push_back({cell[4], Kind::actor, index});
                          return {};
                      });
    return read ? find_civilians() : read;
}

/// « insurgés », which « insurge » is not.
void LexiconLoader::remember_accented(string_view aliases) {
    for (const auto family : split(aliases, ';')) {
        for (const std::string& alias : alternatives(family)) {
            if (ends_accented(alias)) lexicon_->accented_nouns_.insert(text::folded(alias));
        }
    }
}

Result<void> LexiconLoader::find_civilians() {
    const auto& all = lexicon_->parties_;
    const auto found = std::find_if(all.begin(), all.end(), [](const Party& party) {
        return party.klass == PartyClass::civilians && party.kind == PartyKind::noun;
    });
    if (found == all.end()) {
        return text::fail(text::TextError::malformed,
                          (config_ / "lexicon" / "actors.tsv").string() +
                              ": no row of class 'civilians' and kind 'noun'; add one, for people "
                              "who bear no arms");
    }
    lexicon_->civilians_ = static_cast<std::size_t>(found - all.begin());
    return {};
}

/// A part that is older than its whole speaks for itself until the whole is there: AQMI in 2013.
void LexiconLoader::join_parent(Party& party, string_view own_name) const {
    const auto& all = lexicon_->parties_;
    const auto whole = std::find_if(
        all.begin(), all.end(), [&](const Party& other) { return other.name == party.name; });
    party.from.clear();
    if (whole == all.end() || whole->from.empty()) return;
    party.from = whole->from;
    party.before = own_name;
}

namespace {

Refers refers(string_view by) {
    if (by == "speaker before") return Refers::speaker;
    return by == "group before" ? Refers::group : Refers::itself;
}

}  // namespace

Result<void> LexiconLoader::sources() {
    const auto keep = [&](const Row& row) -> Result<void> {
        const auto& cell = row.cells;
        const auto language = VIGIE_TRY(one_of_words<std::size_t>(cell[1], {"fr", "en"}));
        lexicon_->sources_.push_back({std::string(cell[0]), cell[0] == "FAMa", refers(cell[0])});
        const auto index = lexicon_->sources_.size() - 1;
        phrases_[language].push_back({cell[2], Kind::source, index});
        for (const auto family : split(cell[2], ';')) {
            for (const std::string& pattern : alternatives(family))
                remember_plural(pattern, index);
        }
        return {};
    };
    return tables_.table(config_ / "lexicon" / "sources.tsv", {"by", "lang", "patterns"}, keep);
}

/// "sources locales", "medical officials": of what kind an adjective makes them.
void LexiconLoader::remember_plural(string_view pattern, std::size_t index) {
    const std::string folded = text::folded(pattern);
    const bool plural = folded.starts_with("sources ") || folded.ends_with(" sources") ||
                        folded.ends_with(" officials");
    if (plural && std::count(folded.begin(), folded.end(), ' ') == 1) {
        lexicon_->plural_sources_.emplace(folded, static_cast<std::uint32_t>(index));
    }
}

Result<void> LexiconLoader::languages() {
    return tables_.table(config_ / "lexicon" / "languages.tsv",
                         {"code", "name", "words"},
                         [&](const Row& row) -> Result<void> {
                             return lexicon_->languages_.add(
                                 row.cells[0], row.cells[1], row.cells[2]);
                         });
}

Result<void> LexiconLoader::thing_kinds() {
    return tables_.table(
        config_ / "lexicon" / "things.tsv", {"kind", "whats"}, [&](const Row& row) -> Result<void> {
            const auto kind =
                one_of_words<ThingKind>(row.cells[0], {"piece", "mass", "fixed", "target"});
            Beside beside;
            if (!kind) beside = VIGIE_TRY(Beside::parse(row.cells[0]));
            for (const auto what : split(row.cells[1], ';')) {
                Thing& thing = thing_kinds_[std::string(what)];
                if (kind) thing.kind = *kind;
                if (!kind) thing.beside = beside;
            }
            return {};
        });
}

}  // namespace vigie::extractors
