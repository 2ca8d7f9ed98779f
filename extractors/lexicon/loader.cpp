#include "extractors/lexicon/loader.h"

#include <algorithm>

#include "extractors/lexicon/alternatives.h"
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
    constexpr std::size_t phrases = 120'000;  // of one language, the gazetteer's names included
    for (TrieBuilder& trie : tries_)
        trie.reserve(phrases);
    constexpr std::size_t event_words = 80'000;  // of both languages, each form
    lexicon_->triggers_.reserve(event_words);
    spellings_.reserve(event_words);
    senses_at_.reserve(event_words / 2);
    for (const Step step : {&LexiconLoader::places,
                            &LexiconLoader::parties,
                            &LexiconLoader::sources,
                            &LexiconLoader::thing_kinds,
                            &LexiconLoader::languages}) {
        mistakes_.note((this->*step)());
    }
    for (const Language language : {Language::french, Language::english})
        words_of(language);
    if (auto good = mistakes_.result(); !good) return tl::make_unexpected(good.error());
    lexicon_->hash_ = hash_.hex();
    lexicon_->triggers_.shrink_to_fit();
    for (std::size_t i = 0; i < tries_.size(); ++i)
        lexicon_->tries_[i] = std::move(tries_[i]).build();
    return std::unique_ptr<const Lexicon>(std::move(lexicon_));
}

Result<void> LexiconLoader::table(const std::filesystem::path& file,
                                  const std::vector<string_view>& columns,
                                  const OneRow& row) {
    const std::string bytes = VIGIE_TRY(text::read_file(file));
    hash_.add(bytes);
    return text::read_table(file, bytes, columns, row);
}

Result<void> LexiconLoader::hash_file(const std::filesystem::path& file) {
    hash_.add(VIGIE_TRY(text::read_file(file)));
    return {};
}

/// Cuts a phrase into `tokens_`, in whose memory hundreds of thousands are cut.
void LexiconLoader::cut(string_view phrase) {
    tokens_ = text::tokenise(phrase, std::move(tokens_));
}

/// Adds the phrase that was cut last.
void LexiconLoader::add_cut(Kind kind, std::size_t index) {
    tries_[static_cast<std::size_t>(language_)].add(tokens_,
                                                    {kind, static_cast<std::uint32_t>(index)});
}

void LexiconLoader::add(string_view phrase, Kind kind, std::size_t index) {
    cut(phrase);
    add_cut(kind, index);
}

void LexiconLoader::add_all(string_view phrases, Kind kind, std::size_t index) {
    TrieBuilder& trie = tries_[static_cast<std::size_t>(language_)];
    for (const auto cell : split(phrases, ';')) {
        std::vector<std::vector<text::Tokens>> parts;
        for (const Choices& choices : parts_of(cell)) {
            auto& cut = parts.emplace_back();
            for (const std::string& words : choices)
                cut.push_back(text::tokenise(words));
        }
        if (!parts.empty()) {
            trie.add(parts, {kind, static_cast<std::uint32_t>(index)});
            continue;
        }
        for (const std::string& phrase : alternatives(cell))
            add(phrase, kind, index);
    }
}

void LexiconLoader::add_everywhere(string_view phrase, Kind kind, std::size_t index) {
    cut(phrase);
    for (TrieBuilder& trie : tries_)
        trie.add(tokens_, {kind, static_cast<std::uint32_t>(index)});
}

Result<void> LexiconLoader::places() {
    lexicon_->gazetteer_ = VIGIE_TRY(Gazetteer::load(config_ / "gazetteer"));
    for (const string_view file : {"places.tsv", "regions.tsv", "countries.tsv"}) {
        if (auto done = hash_file(config_ / "gazetteer" / file); !done) return done;
    }
    const auto& gazetteer = lexicon_->gazetteer_;
    for (std::size_t i = 0; i < gazetteer.names().size(); ++i) {
        add_everywhere(gazetteer.names()[i].text, Kind::place, i);
    }
    for (std::size_t i = 0; i < gazetteer.country_forms().size(); ++i) {
        for (const auto& form : gazetteer.country_forms()[i]) {
            add_everywhere(form, Kind::country, i);
        }
    }
    return {};
}

Result<void> LexiconLoader::parties() {
    return table(config_ / "lexicon" / "actors.tsv",
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
                     for (const auto aliases : split(cell[3], ';')) {
                         for (const std::string& alias : alternatives(aliases)) {
                             if (ends_accented(alias))
                                 lexicon_->accented_nouns_.insert(text::folded(alias));
                         }
                     }
                     language_ = Language::french;
                     add_all(cell[3], Kind::actor, index);
                     language_ = Language::english;
                     add_all(cell[4], Kind::actor, index);
                     return {};
                 });
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
        language_ = VIGIE_TRY(one_of_words<Language>(cell[1], {"fr", "en"}));
        lexicon_->sources_.push_back({std::string(cell[0]), cell[0] == "FAMa", refers(cell[0])});
        const auto index = lexicon_->sources_.size() - 1;
        add_all(cell[2], Kind::source, index);
        for (const auto family : split(cell[2], ';')) {
            for (const std::string& pattern : alternatives(family))
                remember_plural(pattern, index);
        }
        return {};
    };
    return table(config_ / "lexicon" / "sources.tsv", {"by", "lang", "patterns"}, keep);
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
    return table(config_ / "lexicon" / "languages.tsv",
                 {"code", "name", "words"},
                 [&](const Row& row) -> Result<void> {
                     return lexicon_->languages_.add(row.cells[0], row.cells[1], row.cells[2]);
                 });
}

Result<void> LexiconLoader::thing_kinds() {
    return table(
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
