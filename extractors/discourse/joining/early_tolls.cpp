#include "extractors/discourse/joining/early_tolls.h"

#include <algorithm>

#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "raised the death toll to 21, from 15 previously": only the former figure is of before.
bool revises_toll(const Scene& scene, std::size_t sentence) {
    static const WordSet revising(
        "raised revised updated risen rose climbed increased alourdi revu revise passe");
    const auto& span = scene.reading.sentences[sentence];
    return has_word(scene.reading, span.first, span.last, revising) &&
           has_word(scene.reading, span.first, span.last, total_nouns());
}

/// Does the sentence stand right before the other, under the same heading, and tell no past?
bool leads_up_to(const Scene& scene, std::size_t before, std::size_t sentence) {
    constexpr std::size_t reach = 2;
    const bool of_now = !is_about_past(scene, before) || revises_toll(scene, before);
    return sentence >= before && sentence - before <= reach && of_now &&
           scene.headings[before] == scene.headings[sentence];
}

/// « Dix soldats ont été blessés samedi à Ber. Le 3 mars, deux gendarmes avaient été tués »: the
/// wounded of a day on which the event was not.
bool is_of_other_day(const Scene& scene, const Draft& draft, std::size_t sentence) {
    if (!draft.date || !draft.own_date) return false;
    // « est mort mardi de ses blessures. Il avait été touché dimanche »: the deed's own dead
    if (dies_of_older_hurt(scene.reading, scene.reading.sentences[sentence])) return false;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.range && disjoint(*time.range, *draft.date);
    });
}

/// The counts of a sentence before the draft's own, but for those of a whole war.
void give_tolls_of(const Scene& scene, Draft& draft, std::size_t sentence) {
    for (Toll& toll : read_tolls(scene.reading, sentence, scene.lexicon)) {
        if (counts_war(scene, sentence, toll)) continue;
        if (draft.family == Family::release && toll.status == Status::abducted)
            toll.status = Status::freed;  // "Two men had been kidnapped. They were freed"
        const Statement* said = statement_for(scene.statements[sentence], toll.first);
        draft.tolls.push_back({toll, said ? std::optional(*said) : std::nullopt});
    }
}

}  // namespace

void give_early_tolls(const Scene& scene,
                      Draft& draft,
                      const std::vector<std::size_t>& early,
                      std::size_t sentence) {
    for (const std::size_t before : early) {
        if (leads_up_to(scene, before, sentence) && !is_of_other_day(scene, draft, before))
            give_tolls_of(scene, draft, before);
    }
}

bool is_told_of_next(const Scene& scene, std::size_t sentence, const std::vector<Said>& said) {
    static const WordSet pronouns("ils elles il elle they he she tous toutes all both");
    const auto& sentences = scene.reading.sentences;
    const std::size_t next = sentence + 1;
    if (sentence == 0 || next >= sentences.size() ||
        sentences[sentence - 1].paragraph == sentences[sentence].paragraph ||
        sentences[next].paragraph != sentences[sentence].paragraph)
        return false;
    // « Sept morts. C'est le bilan d'une embuscade », "Such is the toll of"
    const text::Word opens = scene.reading.word(sentences[next].first);
    if (!pronouns.contains(opens) && !one_of(opens, {"c'", "tel", "voila", "such", "that", "this"}))
        return false;
    const auto& told = said[next].deeds.told;
    return std::any_of(told.begin(), told.end(), [&](const Candidate& word) {
        return word.place >= 0 && place_at(scene, word.place).use == Use::event;
    });
}

}  // namespace vigie::extractors
