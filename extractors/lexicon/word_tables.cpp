#include <array>

#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/loader.h"
#include "extractors/words/accents.h"
#include "text/fold.h"

namespace vigie::extractors {

using std::string_view;
using text::Result;
using text::Row;
using text::split;

namespace {

/// The cell's words behind '=', folded: "=contrôle;=possession".
std::vector<std::string> words_beside(string_view cell) {
    std::vector<std::string> words;
    for (const auto part : split(cell, ';')) {
        if (part.starts_with('=')) words.push_back(text::folded(part.substr(1)));
    }
    return words;
}

}  // namespace

void LexiconLoader::words_of(Language language) {
    language_ = language;
    folder_ = config_ / "lexicon" / (language == Language::french ? "fr" : "en");
    mistakes_.note(paradigms());
    // What slants say of words that could not be read would be told twice.
    if (mistakes_.note(triggers())) mistakes_.note(slants());
    for (const Step step : {&LexiconLoader::statuses,
                            &LexiconLoader::people,
                            &LexiconLoader::speech,
                            &LexiconLoader::things,
                            &LexiconLoader::effects,
                            &LexiconLoader::cues,
                            &LexiconLoader::skips,
                            &LexiconLoader::place_words,
                            &LexiconLoader::boilerplate,
                            &LexiconLoader::times,
                            &LexiconLoader::rules}) {
        mistakes_.note((this->*step)());
    }
}

Result<void> LexiconLoader::paradigms() {
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

Result<void> LexiconLoader::triggers() {
    senses_at_.clear();
    first_trigger_ = lexicon_->triggers_.size();
    return table(
        folder_ / "triggers.tsv",
        {"family", "kind", "voice", "words", "forms", "beside"},
        [&](const Row& row) -> Result<void> {
            const auto& cell = row.cells;
            Trigger trigger;
            Sense sense{
                VIGIE_TRY(named(cell[0], "family", family_of)),
                VIGIE_TRY(one_of_words<Voice>(cell[2], {"acts", "suffers", "either", "mutual"})),
                VIGIE_TRY(Beside::parse(cell[5])),
                words_beside(cell[5])};
            trigger.senses = keep_senses({std::move(sense)});
            trigger.kind = VIGIE_TRY(one_of_words<WordKind>(cell[1], {"verb", "noun", "phrase"}));
            const auto words = split(cell[3], ';');
            if (words.size() != 1 && !cell[4].empty())
                return text::fail(text::TextError::malformed, "forms of more than one word");
            for (const auto word : words) {
                for (std::string& phrase : alternatives(word)) {
                    trigger.lemma = lexicon_->lemmas_.emplace_back(std::move(phrase));
                    add_trigger(trigger, cell[4]);
                }
            }
            return {};
        });
}

Result<void> LexiconLoader::slants() {
    return table(folder_ / "slants.tsv", {"slant", "words"}, [&](const Row& row) -> Result<void> {
        const auto slant = VIGIE_TRY(one_of_words<Slant>(row.cells[0], {"none", "army", "murder"}));
        for (const auto word : split(row.cells[1], ';')) {
            if (!give_slant(word, slant)) {
                return text::fail(text::TextError::malformed,
                                  "'" + std::string(word) + "' is no word of triggers.tsv");
            }
        }
        return {};
    });
}

/// False when the language has no such event word.
bool LexiconLoader::give_slant(string_view lemma, Slant slant) {
    bool met = false;
    for (std::size_t i = first_trigger_; i < lexicon_->triggers_.size(); ++i) {
        Trigger& trigger = lexicon_->triggers_[i];
        if (trigger.lemma != lemma) continue;
        trigger.slant = slant;
        met = true;
    }
    return met;
}

std::span<const Sense> LexiconLoader::keep_senses(std::vector<Sense> senses) {
    return lexicon_->senses_.emplace_back(std::move(senses));
}

/// The ones, then the others.
std::span<const Sense> LexiconLoader::joined(std::span<const Sense> senses,
                                             std::span<const Sense> more) {
    const auto [at, fresh] = joined_.try_emplace({senses.data(), more.data()});
    if (fresh) {
        std::vector<Sense> all(senses.begin(), senses.end());
        all.insert(all.end(), more.begin(), more.end());
        at->second = keep_senses(std::move(all));
    }
    return at->second;
}

/// A word with several rows is one word with several senses, tried in the table's order.
void LexiconLoader::add_trigger(Trigger trigger, string_view further) {
    const auto put = [&](string_view phrase) {
        cut(phrase);
        const std::uint64_t spelling = spellings_.add(tokens_.folded.text);
        const auto form = static_cast<std::uint64_t>(trigger.form);
        const std::uint64_t verb = trigger.kind == WordKind::verb ? 1 : 0;
        const auto [known, fresh] =
            senses_at_.emplace(spelling << 16U | form << 1U | verb,
                               static_cast<std::uint32_t>(lexicon_->triggers_.size()));
        if (!fresh) {
            Trigger& same = lexicon_->triggers_[known];
            same.senses = joined(same.senses, trigger.senses);
            same.reflexive |= trigger.reflexive;
            return;
        }
        lexicon_->triggers_.push_back(trigger);
        add_cut(Kind::trigger, known);
    };
    const string_view word = trigger.lemma;
    if (trigger.kind == WordKind::verb) {
        trigger.reflexive = word.starts_with("s'") || word.starts_with("se ");
        for (const Inflected& form : inflect(word, language_, paradigms_)) {
            trigger.form = form.form;
            put(form.text);
        }
        return;
    }
    put(word);
    trigger.plural = trigger.kind == WordKind::noun;
    if (trigger.plural && further.empty()) put(plural(word, language_));
    for (const auto form : split(further, ';'))
        put(form);
}

/// Verb rows give infinitives whose forms are made; other rows stand as they are.
void LexiconLoader::forms_or_phrases(bool verb, string_view words, const PutForm& put) {
    for (const auto cell : split(words, ';')) {
        for (const std::string& word : alternatives(cell)) {
            if (!verb) put(word, VerbForm::none);
            if (!verb) continue;
            for (const Inflected& form : inflect(word, language_, paradigms_))
                put(form.text, form.form);
        }
    }
}

Result<void> LexiconLoader::speech() {
    return table(
        folder_ / "speech.tsv", {"stance", "kind", "words"}, [&](const Row& row) -> Result<void> {
            const auto saying = VIGIE_TRY(
                one_of_words<Saying>(row.cells[0], {"said", "claimed", "confirmed", "denied"}));
            const auto kind = VIGIE_TRY(one_of_words<SpeechKind>(
                row.cells[1], {"verb", "phrase", "preposition", "notice"}));
            const auto put = [&](string_view phrase, VerbForm form) {
                lexicon_->speeches_.push_back({saying, kind, form});
                add(phrase, Kind::speech, lexicon_->speeches_.size() - 1);
            };
            forms_or_phrases(kind == SpeechKind::verb, row.cells[2], put);
            return {};
        });
}

Result<void> LexiconLoader::things() {
    return table(
        folder_ / "objects.tsv", {"what", "holder", "words"}, [&](const Row& row) -> Result<void> {
            const auto holder =
                VIGIE_TRY(one_of_words<Holder>(row.cells[1], {"any", "military", "civilian"}));
            const auto known = thing_kinds_.find(row.cells[0]);
            Thing thing = known == thing_kinds_.end() ? Thing{} : known->second;
            thing.what = row.cells[0];
            thing.holder = holder;
            lexicon_->things_.push_back(std::move(thing));
            for (const auto cell : split(row.cells[2], ';')) {
                for (const std::string& word : alternatives(cell)) {
                    if (ends_accented(word)) lexicon_->accented_nouns_.insert(text::folded(word));
                }
            }
            add_all(row.cells[2], Kind::object, lexicon_->things_.size() - 1);
            return {};
        });
}

Result<void> LexiconLoader::effects() {
    return table(
        folder_ / "effects.tsv", {"effect", "kind", "words"}, [&](const Row& row) -> Result<void> {
            const auto effect = VIGIE_TRY(named(row.cells[0], "effect", effect_of));
            const auto put = [&](string_view phrase, VerbForm form) {
                lexicon_->effects_.push_back({effect, form});
                add(phrase, Kind::effect, lexicon_->effects_.size() - 1);
            };
            const auto kind =
                VIGIE_TRY(one_of_words<WordKind>(row.cells[1], {"verb", "noun", "phrase"}));
            forms_or_phrases(kind == WordKind::verb, row.cells[2], put);
            return {};
        });
}

Result<void> LexiconLoader::cues() {
    return table(folder_ / "cues.tsv", {"cue", "words"}, [&](const Row& row) -> Result<void> {
        if (row.cells[0] == "interposed") return interposed(row);
        const auto cue = VIGIE_TRY(one_of_words<Cue>(row.cells[0],
                                                     {"background",
                                                      "hypothesis",
                                                      "purpose",
                                                      "negation",
                                                      "prevention",
                                                      "telling",
                                                      "finding",
                                                      "body",
                                                      "mouthpiece",
                                                      "suspicion",
                                                      "anniversary",
                                                      "sport",
                                                      "arts",
                                                      "accident",
                                                      "trade",
                                                      "drill",
                                                      "ceremony",
                                                      "justice"}));
        add_all(row.cells[1], Kind::cue, static_cast<std::size_t>(cue));
        return {};
    });
}

/// Words that part no phrase: "a ouvert lundi soir le feu".
Result<void> LexiconLoader::interposed(const Row& row) {
    for (const auto word : split(row.cells[1], ';')) {
        cut(word);
        if (tokens_.size() != 1)
            return text::fail(text::TextError::malformed,
                              "'" + std::string(word) + "' is not one word");
        tries_[static_cast<std::size_t>(language_)].let_pass(tokens_.word(0));
    }
    return {};
}

Result<void> LexiconLoader::skips() {
    return table(folder_ / "skip.tsv", {"words"}, [&](const Row& row) -> Result<void> {
        add_all(row.cells[0], Kind::skip, 0);
        return {};
    });
}

Result<void> LexiconLoader::place_words() {
    PlaceWords& all = lexicon_->place_words_[static_cast<std::size_t>(language_)];
    return table(
        folder_ / "places.tsv", {"meaning", "value", "words"}, [&](const Row& row) -> Result<void> {
            const auto sense = VIGIE_TRY(named(row.cells[0], "meaning", place_sense));
            const bool valued = !row.cells[1].empty();
            const double value = valued ? VIGIE_TRY(number_in(row.cells[1])) : 0;
            for (const auto word : split(row.cells[2], ';'))
                all.add(word, sense, value);
            return {};
        });
}

Result<void> LexiconLoader::times() {
    TimeWords& words = lexicon_->time_words_[static_cast<std::size_t>(language_)];
    return table(
        folder_ / "times.tsv", {"role", "means", "words"}, [&](const Row& row) -> Result<void> {
            const auto role = VIGIE_TRY(
                one_of_words<TimeRole>(row.cells[0], {"time", "part", "behind", "before"}));
            for (const auto family : split(row.cells[2], ';')) {
                for (const std::string& phrase : alternatives(family)) {
                    if (auto done = words.add(role, row.cells[1], phrase); !done) return done;
                }
            }
            return {};
        });
}

Result<void> LexiconLoader::boilerplate() {
    return table(
        folder_ / "boilerplate.tsv", {"kind", "phrases"}, [&](const Row& row) -> Result<void> {
            const auto kind = VIGIE_TRY(
                one_of_words<Furniture>(row.cells[0], {"line", "tail", "inside", "cut", "author"}));
            for (const auto phrase : split(row.cells[1], ';'))
                lexicon_->boilerplate_.add(kind, phrase);
            return {};
        });
}

/// Role rules are read by frames/rules.h; here they only belong to the hash.
Result<void> LexiconLoader::rules() {
    return hash_file(folder_ / "rules.tsv");
}

}  // namespace vigie::extractors
