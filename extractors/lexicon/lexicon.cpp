#include "extractors/lexicon/lexicon.h"

#include <algorithm>
#include <functional>

#include "text/file.h"
#include "text/fold.h"
#include "text/hash.h"

namespace vigie::extractors {

using std::string_view;
using text::fail;
using text::Result;
using text::Row;
using text::split;
using text::TextError;

namespace {

/// The value whose word stands at that place in `words`.
template <class Enum>
Result<Enum> one_of(string_view word, std::initializer_list<string_view> words) {
    const auto* at = std::find(words.begin(), words.end(), word);
    if (at != words.end()) return static_cast<Enum>(at - words.begin());
    std::string all;
    for (const auto known : words)
        (all += all.empty() ? "" : ", ") += known;
    return fail(TextError::malformed,
                "unknown word '" + std::string(word) + "', expected one of " + all);
}

template <class Enum>
Result<Enum> named(string_view word, std::optional<Enum> (*find)(string_view)) {
    if (const auto value = find(word)) return *value;
    return fail(TextError::malformed, "unknown word '" + std::string(word) + "'");
}

/// Ends in é, és, ée or ées.
bool ends_accented(string_view word) {
    for (const string_view ending : {"é", "és", "ée", "ées"}) {
        if (word.ends_with(ending)) return true;
    }
    return false;
}

constexpr std::array languages{Language::french, Language::english};

}  // namespace

/// Reads one folder of tables into a Lexicon; the first mistake ends it.
class LexiconLoader {
public:
    explicit LexiconLoader(const std::filesystem::path& config) : config_(config) {}

    Result<std::unique_ptr<const Lexicon>> run() && {
        lexicon_->gazetteer_ = VIGIE_TRY(Gazetteer::load(config_ / "gazetteer"));
        for (const string_view file : {"places.tsv", "regions.tsv", "countries.tsv"}) {
            hashed_ += VIGIE_TRY(text::read_file(config_ / "gazetteer" / file));
        }
        add_places();
        using Step = Result<void> (LexiconLoader::*)();
        for (const Step step : {&LexiconLoader::parties, &LexiconLoader::sources}) {
            if (auto done = (this->*step)(); !done) return tl::make_unexpected(done.error());
        }
        for (const Language language : languages) {
            language_ = language;
            folder_ = config_ / "lexicon" / (language == Language::french ? "fr" : "en");
            for (const Step step : {&LexiconLoader::paradigms,
                                    &LexiconLoader::triggers,
                                    &LexiconLoader::statuses,
                                    &LexiconLoader::speech,
                                    &LexiconLoader::things,
                                    &LexiconLoader::effects,
                                    &LexiconLoader::cues,
                                    &LexiconLoader::skips}) {
                if (auto done = (this->*step)(); !done) return tl::make_unexpected(done.error());
            }
        }
        lexicon_->hash_ = text::hash_hex(hashed_);
        return std::unique_ptr<const Lexicon>(std::move(lexicon_));
    }

private:
    Result<void> table(const std::filesystem::path& file,
                       const std::vector<string_view>& columns,
                       const std::function<Result<void>(const Row&)>& row) {
        const std::string bytes = VIGIE_TRY(text::read_file(file));
        hashed_ += bytes;
        return text::read_table(file, bytes, columns, row);
    }

    void add(string_view phrase, Kind kind, std::size_t index) {
        lexicon_->tries_[static_cast<std::size_t>(language_)].add(
            phrase, {kind, static_cast<std::uint32_t>(index)});
    }

    void add_everywhere(string_view phrase, Kind kind, std::size_t index) {
        for (Trie& trie : lexicon_->tries_) {
            trie.add(phrase, {kind, static_cast<std::uint32_t>(index)});
        }
    }

    void add_places() {
        const auto& gazetteer = lexicon_->gazetteer_;
        for (std::size_t i = 0; i < gazetteer.names().size(); ++i) {
            add_everywhere(gazetteer.names()[i].text, Kind::place, i);
        }
        for (std::size_t i = 0; i < gazetteer.country_forms().size(); ++i) {
            for (const auto& form : gazetteer.country_forms()[i]) {
                add_everywhere(form, Kind::country, i);
            }
        }
    }

    Result<void> parties() {
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
                         party.klass = VIGIE_TRY(one_of<PartyClass>(
                             cell[1], {"insurgent", "state", "militia", "external", "civilians"}));
                         party.country = cell[2];
                         party.kind = VIGIE_TRY(one_of<PartyKind>(
                             cell[8], {"name", "noun", "unit", "speaker", "leader"}));
                         party.generic = cell[9].find("generic") != string_view::npos;
                         lexicon_->parties_.push_back(std::move(party));
                         const auto index = lexicon_->parties_.size() - 1;
                         for (const auto alias : split(cell[3], ';')) {
                             if (ends_accented(alias))
                                 lexicon_->accented_parties_.insert(text::folded(alias));
                             lexicon_->tries_[0].add(
                                 alias, {Kind::actor, static_cast<std::uint32_t>(index)});
                         }
                         for (const auto alias : split(cell[4], ';')) {
                             lexicon_->tries_[1].add(
                                 alias, {Kind::actor, static_cast<std::uint32_t>(index)});
                         }
                         return {};
                     });
    }

    Result<void> sources() {
        return table(config_ / "lexicon" / "sources.tsv",
                     {"by", "lang", "patterns"},
                     [&](const Row& row) -> Result<void> {
                         const auto& cell = row.cells;
                         language_ = VIGIE_TRY(one_of<Language>(cell[1], {"fr", "en"}));
                         lexicon_->sources_.push_back({std::string(cell[0]), cell[0] == "FAMa"});
                         for (const auto phrase : split(cell[2], ';')) {
                             add(phrase, Kind::source, lexicon_->sources_.size() - 1);
                         }
                         return {};
                     });
    }

    Result<void> paradigms() {
        paradigms_.clear();
        return table(folder_ / "verbs.tsv",
                     {"infinitive",
                      "present",
                      "past",
                      "imperfect",
                      "future",
                      "conditional",
                      "participle",
                      "gerund"},
                     [&](const Row& row) -> Result<void> {
                         static constexpr std::array forms{VerbForm::infinitive,
                                                           VerbForm::present,
                                                           VerbForm::past,
                                                           VerbForm::imperfect,
                                                           VerbForm::future,
                                                           VerbForm::conditional,
                                                           VerbForm::participle,
                                                           VerbForm::gerund};
                         Paradigm paradigm;
                         for (std::size_t i = 0; i < forms.size(); ++i) {
                             for (const auto word : split(row.cells[i], ';')) {
                                 paradigm.forms.push_back({std::string(word), forms[i]});
                             }
                         }
                         paradigms_.emplace(row.cells[0], std::move(paradigm));
                         return {};
                     });
    }

    Result<void> triggers() {
        return table(
            folder_ / "triggers.tsv",
            {"family", "kind", "voice", "word", "forms"},
            [&](const Row& row) -> Result<void> {
                const auto& cell = row.cells;
                Trigger trigger;
                trigger.family = VIGIE_TRY(named(cell[0], family_of));
                trigger.kind = VIGIE_TRY(one_of<WordKind>(cell[1], {"verb", "noun", "phrase"}));
                trigger.voice = VIGIE_TRY(one_of<Voice>(cell[2], {"acts", "suffers"}));
                trigger.lemma = cell[3];
                add_trigger(trigger, cell[4]);
                return {};
            });
    }

    void add_trigger(Trigger trigger, string_view further) {
        const auto put = [&](string_view phrase) {
            lexicon_->triggers_.push_back(trigger);
            add(phrase, Kind::trigger, lexicon_->triggers_.size() - 1);
        };
        const std::string word = trigger.lemma;
        if (trigger.kind == WordKind::verb) {
            for (const Inflected& form : inflect(word, language_, paradigms_)) {
                trigger.form = form.form;
                put(form.text);
            }
            return;
        }
        put(word);
        trigger.plural = trigger.kind == WordKind::noun;
        if (trigger.plural && further.empty() && !word.ends_with('s')) put(word + "s");
        for (const auto form : split(further, ';'))
            put(form);
    }

    Result<void> statuses() {
        return table(folder_ / "status.tsv",
                     {"status", "form", "words"},
                     [&](const Row& row) -> Result<void> {
                         StatusWord word;
                         word.status = VIGIE_TRY(named(row.cells[0], status_of));
                         word.form = VIGIE_TRY(one_of<StatusForm>(
                             row.cells[1], {"participle", "noun", "verb", "nominal"}));
                         lexicon_->statuses_.push_back(word);
                         for (const auto phrase : split(row.cells[2], ';')) {
                             add(phrase, Kind::status, lexicon_->statuses_.size() - 1);
                         }
                         return {};
                     });
    }

    /// Verb rows give infinitives whose forms are made; phrase rows stand as they are.
    Result<void> forms_or_phrases(string_view kind,
                                  string_view words,
                                  const std::function<void(string_view, VerbForm)>& put) {
        const bool verb =
            VIGIE_TRY(one_of<WordKind>(kind, {"verb", "noun", "phrase"})) == WordKind::verb;
        for (const auto word : split(words, ';')) {
            if (!verb) put(word, VerbForm::none);
            if (!verb) continue;
            for (const Inflected& form : inflect(word, language_, paradigms_))
                put(form.text, form.form);
        }
        return {};
    }

    Result<void> speech() {
        return table(
            folder_ / "speech.tsv",
            {"stance", "kind", "words"},
            [&](const Row& row) -> Result<void> {
                const auto saying = VIGIE_TRY(
                    one_of<Saying>(row.cells[0], {"said", "claimed", "confirmed", "denied"}));
                const auto put = [&](string_view phrase, VerbForm form) {
                    lexicon_->speeches_.push_back({saying, row.cells[1] == "phrase", form});
                    add(phrase, Kind::speech, lexicon_->speeches_.size() - 1);
                };
                return forms_or_phrases(row.cells[1], row.cells[2], put);
            });
    }

    Result<void> things() {
        return table(folder_ / "objects.tsv",
                     {"what", "holder", "words"},
                     [&](const Row& row) -> Result<void> {
                         const auto holder = VIGIE_TRY(
                             one_of<Holder>(row.cells[1], {"any", "military", "civilian"}));
                         lexicon_->things_.push_back({std::string(row.cells[0]), holder});
                         for (const auto phrase : split(row.cells[2], ';')) {
                             add(phrase, Kind::object, lexicon_->things_.size() - 1);
                         }
                         return {};
                     });
    }

    Result<void> effects() {
        return table(folder_ / "effects.tsv",
                     {"effect", "kind", "words"},
                     [&](const Row& row) -> Result<void> {
                         const auto effect = VIGIE_TRY(named(row.cells[0], effect_of));
                         const auto put = [&](string_view phrase, VerbForm form) {
                             lexicon_->effects_.push_back({effect, form});
                             add(phrase, Kind::effect, lexicon_->effects_.size() - 1);
                         };
                         return forms_or_phrases(row.cells[1], row.cells[2], put);
                     });
    }

    Result<void> cues() {
        return table(folder_ / "cues.tsv", {"cue", "words"}, [&](const Row& row) -> Result<void> {
            const auto cue = VIGIE_TRY(one_of<Cue>(row.cells[0],
                                                   {"background",
                                                    "hypothesis",
                                                    "purpose",
                                                    "negation",
                                                    "prevention",
                                                    "again",
                                                    "new_event",
                                                    "offtopic"}));
            for (const auto phrase : split(row.cells[1], ';')) {
                add(phrase, Kind::cue, static_cast<std::size_t>(cue));
            }
            return {};
        });
    }

    Result<void> skips() {
        return table(folder_ / "skip.tsv", {"words"}, [&](const Row& row) -> Result<void> {
            add(row.cells[0], Kind::skip, 0);
            return {};
        });
    }

    std::filesystem::path config_;
    std::filesystem::path folder_;
    Language language_ = Language::french;
    Paradigms paradigms_;
    std::string hashed_;
    std::unique_ptr<Lexicon> lexicon_{new Lexicon};
};

Result<std::unique_ptr<const Lexicon>> Lexicon::load(const std::filesystem::path& config) {
    return LexiconLoader(config).run();
}

}  // namespace vigie::extractors
