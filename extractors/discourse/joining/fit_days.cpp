#include "extractors/discourse/joining/fit_days.h"

#include <chrono>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/joining/continuing.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « Ce jour-là » against « les combats de jeudi » in one text: one event, its days an
/// interval.
bool same_told_otherwise(const Scene& scene, const Draft& draft, const Candidate& word) {
    // "An ambush last week killed ten. The attack took place on Wednesday"
    const auto slack = std::chrono::days{draft.date->precision > 1 ? 4 : 2};
    const bool nominal = word.verb.construction == Construction::nominal &&
                         (word.place < 0 || draft.place < 0 || same_place(scene, draft, word));
    // "Un berger a été abattu. Le préfet, qui confirme la mort de l'éleveur, ..."
    const bool death = word.family == Family::kill && is_attack(draft.family);
    // "Cinq soldats tués par une mine le 18. L'attaque du 19": the blast is meant.
    const bool blast = is_attack(word.family) &&
                       (draft.family == Family::explosive || draft.family == Family::suicide);
    if (!nominal || !is_definite(scene, word)) return false;
    const bool attack =
        is_attack(draft.family) && is_attack(word.family);  // "the attack": the ambush
    if (draft.family != word.family && !death && !blast && !attack) return false;
    return word.date->from <= draft.date->to + slack && draft.date->from <= word.date->to + slack;
}

/// The garrison leaves one day, the others come in the next: one transfer.
bool hand_over(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr auto slack = std::chrono::days{2};
    const bool left_twice = draft.family == Family::withdraw && word.family == Family::withdraw;
    if ((!changes_hands(draft, word) && !left_twice) ||
        (word.place >= 0 && !same_place(scene, draft, word)))
        return false;
    return word.date->from <= draft.date->to + slack && draft.date->from <= word.date->to + slack;
}

/// "L'attaque a provoqué une manifestation à Ber. Vendredi, des jeunes ont marché à Ber": the march
/// had no day of its own.
bool gathers_there(const Scene& scene, const Draft& draft, const Candidate& word) {
    return !draft.own_date && is_civic(draft.family) && is_civic(word.family) &&
           same_place(scene, draft, word);
}

/// "killed six north of the capital, a union said Monday. The bus was hit on Saturday near Siby":
/// the lead had no day of its own.
bool dates_lead(const Scene& scene, const Draft& draft, const Candidate& word) {
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    return !draft.own_date && one_of(scene.reading.word(first), {"the", "l'", "le", "la", "les"}) &&
           narrows_lead(scene, draft, word);
}

/// "Seven were killed on Sunday. Last month the army had claimed strikes": what was spoken of
/// before the draft's day is another deed.
bool was_told_sooner(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr auto slack = std::chrono::days{3};
    if (!draft.date || !draft.own_date || word.date || draft.sentences.back() == word.sentence)
        return false;
    const auto times = scene.timeline.in(word.sentence);
    return times.size() == 1 && times.front().use == TimeUse::told && times.front().range &&
           times.front().mention->first < word.first &&
           times.front().range->to + slack < draft.date->from;
}

}  // namespace

bool is_of_other_day(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (was_told_sooner(scene, draft, word) || is_behind_move(scene, draft, word)) return true;
    if (!word.date || !draft.date || !disjoint(*word.date, *draft.date)) return false;
    return !same_told_otherwise(scene, draft, word) && !hand_over(scene, draft, word) &&
           !gathers_there(scene, draft, word) && !dates_lead(scene, draft, word);
}

namespace {

/// "Eleven soldiers died near Boni. // (Last week) officials said 40 had been killed": a paragraph
/// that opens with a week or month of its own.
bool opens_with_other_weeks(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto& sentences = scene.reading.sentences;
    const text::Sentence& span = sentences[word.sentence];
    return word.date && word.date->precision > 1 && word.date_tokens &&
           word.date_tokens->first <= span.first + 1 &&
           span.paragraph > sentences[draft.sentences.back()].paragraph &&
           !opens_with_anaphor(scene.reading, span);
}

}  // namespace

bool recalls(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr auto news = std::chrono::days{8};
    const bool old = word.date && scene.published && word.date->to + news < *scene.published;
    const bool goes_on = word.sentence == draft.sentences.back() || is_definite(scene, word);
    const bool other = (old && draft.own_place) || opens_with_other_weeks(scene, draft, word);
    return other && !goes_on && !draft.date;
}

bool is_named_by_day(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t adjectives = 2;  // "Thursday's deadly (attack)"
    if (word.verb.construction != Construction::nominal || !word.date || !word.date_tokens ||
        word.date != draft.date)
        return false;
    if (word.place >= 0 && draft.own_place &&
        place_at(scene, word.place).relation != Relation::near)
        return false;
    const auto [first, last] = *word.date_tokens;
    const Reading& reading = scene.reading;
    if (first > word.last) return false;
    return first == word.last ? reading.word(first) == "de"
                              : reading.word(last) == "'s" && word.first - last <= 1 + adjectives;
}

}  // namespace vigie::extractors
