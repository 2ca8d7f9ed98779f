#include "extractors/discourse/joining/riposte.h"

#include <algorithm>

#include "extractors/discourse/where/whereabouts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "the peacekeepers engaged the assailants": those who came, not others.
bool meets_the_assailants(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet those("assailants attackers assaillants attaquants agresseurs");
    constexpr std::uint32_t reach = 3;
    if (draft.targets.empty() || word.target == nullptr || word.target->name != unknown_group)
        return false;
    for (std::uint32_t at = word.last; at < word.last + reach; ++at) {
        if (those.contains(scene.reading.word(at)))
            return one_of(scene.reading.word(at - 1), {"the", "les", "aux", "des", "their"});
    }
    return false;
}

}  // namespace

bool answers(const Draft& draft, const Candidate& word) {
    const bool strike_now = is_from_air(word.family) && !is_from_air(draft.family);
    const bool strike_before = draft.family == Family::strike && word.family != Family::strike;
    if (!strike_now && !strike_before) return false;
    const bool by_state =
        strike_now ? is_state(word.perpetrator)
                   : std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
    const bool of_insurgents =
        strike_now ? std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent)
                   : is_insurgent(word.perpetrator);
    return by_state && of_insurgents && (word.place >= 0 || word.date.has_value());
}

bool answers_in_kind(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool there = word.place < 0 || draft.place < 0 || same_place(scene, draft, word);
    const bool retaken = (draft.family == Family::regain) != (word.family == Family::regain) &&
                         (is_attack(draft.family) || is_attack(word.family)) &&
                         word.sentence == draft.sentences.back();
    const bool destroys = destroys_arms(word) && is_attack(draft.family) &&
                          word.sentence > draft.sentences.front() &&
                          std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    return there && (retaken || destroys);
}

bool fights_back(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (meets_the_assailants(scene, draft, word)) return true;
    if (word.perpetrator == nullptr) return false;
    // "attacked a base. The army said its men had fought to the last": those who were attacked
    const bool defends = word.family == Family::fight && word.place < 0 && !word.date &&
                         word.verb.construction == Construction::active;
    // "GATIA attacked a CMA post; the CMA captured one": the attacked take those who came
    const bool captures = word.trigger->lemma.starts_with("captur");
    const bool other = captures ? word.sentence != draft.sentences.back()
                                : !told_by(draft, Family::fight) || is_state(word.perpetrator);
    if (other && !defends) return false;
    return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return party->name == word.perpetrator->name && party->klass != PartyClass::civilians;
    });
}

}  // namespace vigie::extractors
