#include <array>

#include "extractors/lexicon/alternatives.h"
#include "extractors/lexicon/cell.h"
#include "extractors/lexicon/word_loader.h"
#include "extractors/words/accents.h"
#include "text/fold.h"

namespace vigie::extractors {

using std::string_view;
using text::Result;
using text::Row;
using text::split;

Result<void> WordLoader::paradigms() {
    Paradigms all;
    auto done = table("verbs.tsv",
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
                          all.emplace(row.cells[0], std::move(paradigm));
                          return {};
                      });
    verbs_.use(std::move(all));
    return done;
}

Result<void> WordLoader::speech() {
    return table("speech.tsv", {"stance", "kind", "words"}, [&](const Row& row) -> Result<void> {
        const auto saying = VIGIE_TRY(
            one_of_words<Saying>(row.cells[0], {"said", "claimed", "confirmed", "denied"}));
        const auto kind = VIGIE_TRY(
            one_of_words<SpeechKind>(row.cells[1], {"verb", "phrase", "preposition", "notice"}));
        const auto put = [&](const VerbPhrases::Formed& formed) -> Result<void> {
            words_.speeches.push_back({saying, kind, formed.form});
            append(formed.node, Kind::speech, words_.speeches.size() - 1);
            return {};
        };
        return forms_or_phrases(kind == SpeechKind::verb, row.cells[2], put);
    });
}

Result<void> WordLoader::things() {
    return table("objects.tsv", {"what", "holder", "words"}, [&](const Row& row) -> Result<void> {
        const auto holder =
            VIGIE_TRY(one_of_words<Holder>(row.cells[1], {"any", "military", "civilian"}));
        const auto known = thing_kinds_.find(row.cells[0]);
        Thing thing = known == thing_kinds_.end() ? Thing{} : known->second;
        thing.what = row.cells[0];
        thing.holder = holder;
        words_.things.push_back(std::move(thing));
        for (const auto cell : split(row.cells[2], ';')) {
            for (const std::string& word : alternatives(cell)) {
                if (ends_accented(word)) words_.accented_nouns.insert(text::folded(word));
            }
        }
        add_all(row.cells[2], Kind::object, words_.things.size() - 1);
        return {};
    });
}

Result<void> WordLoader::effects() {
    return table("effects.tsv", {"effect", "kind", "words"}, [&](const Row& row) -> Result<void> {
        const auto effect = VIGIE_TRY(named(row.cells[0], "effect", effect_of));
        const auto put = [&](const VerbPhrases::Formed& formed) -> Result<void> {
            words_.effects.push_back({effect, formed.form});
            append(formed.node, Kind::effect, words_.effects.size() - 1);
            return {};
        };
        const auto kind =
            VIGIE_TRY(one_of_words<WordKind>(row.cells[1], {"verb", "noun", "phrase"}));
        return forms_or_phrases(kind == WordKind::verb, row.cells[2], put);
    });
}

Result<void> WordLoader::cues() {
    return table("cues.tsv", {"cue", "words"}, [&](const Row& row) -> Result<void> {
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
                                                      "justice",
                                                      "genre"}));
        add_all(row.cells[1], Kind::cue, static_cast<std::size_t>(cue));
        return {};
    });
}

/// Words that part no phrase: "a ouvert lundi soir le feu".
Result<void> WordLoader::interposed(const Row& row) {
    for (const auto word : split(row.cells[1], ';')) {
        tokens_ = text::tokenise(word, std::move(tokens_));
        if (tokens_.size() != 1)
            return text::fail(text::TextError::malformed,
                              "'" + std::string(word) + "' is not one word");
        trie_.let_pass(tokens_.word(0));
    }
    return {};
}

Result<void> WordLoader::skips() {
    return table("skip.tsv", {"words"}, [&](const Row& row) -> Result<void> {
        add_all(row.cells[0], Kind::skip, 0);
        return {};
    });
}

Result<void> WordLoader::place_words() {
    return table("places.tsv", {"meaning", "value", "words"}, [&](const Row& row) -> Result<void> {
        const auto sense = VIGIE_TRY(named(row.cells[0], "meaning", place_sense));
        const bool valued = !row.cells[1].empty();
        const double value = valued ? VIGIE_TRY(number_in(row.cells[1])) : 0;
        for (const auto word : split(row.cells[2], ';'))
            words_.place_words.add(word, sense, value);
        return {};
    });
}

Result<void> WordLoader::times() {
    return table("times.tsv", {"role", "means", "words"}, [&](const Row& row) -> Result<void> {
        const auto role =
            VIGIE_TRY(one_of_words<TimeRole>(row.cells[0], {"time", "part", "behind", "before"}));
        for (const auto family : split(row.cells[2], ';')) {
            for (const std::string& phrase : alternatives(family)) {
                if (auto done = words_.time_words.add(role, row.cells[1], phrase); !done)
                    return done;
            }
        }
        return {};
    });
}

Result<void> WordLoader::boilerplate() {
    return table("boilerplate.tsv", {"kind", "phrases"}, [&](const Row& row) -> Result<void> {
        const auto kind = VIGIE_TRY(one_of_words<Furniture>(
            row.cells[0], {"line", "tail", "inside", "cut", "author", "keep"}));
        for (const auto phrase : split(row.cells[1], ';'))
            words_.furniture.emplace_back(kind, phrase);
        return {};
    });
}

/// Role rules are read by frames/rules.h; here they only belong to the hash.
Result<void> WordLoader::rules() {
    return words_.tables.keep(folder_ / "rules.tsv");
}

}  // namespace vigie::extractors
