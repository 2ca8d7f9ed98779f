#include "extractors/discourse/finishing/conquests.h"

#include <algorithm>

#include "extractors/discourse/finishing/assault.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "regained Ber on Tuesday after weeks in which they had attacked convoys"
bool long_between(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet long_times(
        "semaines mois ans annees weeks months years week month year semaine an annee");
    return has_word(reading, from, to, long_times);
}

/// "briefly (seized)", « s'est brièvement (emparé) », "(overran) the camp for a few hours"
bool held_briefly(const Reading& reading, const Candidate& taken) {
    static const WordSet briefly(
        "briefly temporarily momentarily brievement momentanement temporairement");
    static const WordSet hours("hours heures");
    static const WordSet edges("premieres dernieres first last early");
    static const WordSet others("after apres fighting combats fought affrontements , ;");
    constexpr std::uint32_t reach = 12;  // "(overran) the camp of Ber for a few hours"
    const auto& span = reading.sentences[taken.sentence];
    const std::uint32_t from = taken.first - std::min(2U, taken.first - span.first);
    if (has_word(reading, from, std::min(taken.last + 2, span.last), briefly)) return true;
    for (std::uint32_t at = taken.last; at + 2 < std::min(taken.last + reach, span.last); ++at) {
        if (others.contains(reading.word(at))) return false;
        // not « pendant les premières heures de la matinée »
        if (one_of(reading.word(at), {"for", "pendant"}))
            return has_word(reading, at + 1, std::min(at + 4, span.last), hours) &&
                   !has_word(reading, at + 1, std::min(at + 4, span.last), edges);
    }
    return false;
}

}  // namespace

SubEventType type_of_conquest(const Finishing& work, const Signs& signs) {
    const Draft& draft = work.draft;
    const bool road = draft.place >= 0 && place_at(work.scene, draft.place).partner >= 0;
    if (road && was_ambush(draft) && !signs.by_state)
        return sub_type_of(Family::attack, signs.struck);
    if (held_briefly(work.scene.reading, draft.words.front()) && !signs.by_state)
        return SubEventType::armed_clash;
    // taken or attacked and retaken the same day: a clash (annotation format)
    const Candidate& taken = draft.words.front();
    const bool attacked =
        std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
            // « après un accrochage avec des jihadistes » nobody attacked
            const bool met = word.family == Family::fight && word.target == nullptr &&
                             word.verb.construction == Construction::nominal;
            return is_attack(word.family) && is_insurgent(word.perpetrator) && !met &&
                   word.sentence == taken.sentence &&
                   !long_between(work.scene.reading, taken.last, word.first);
        });
    if (signs.by_state && attacked) return SubEventType::armed_clash;
    return signs.by_state ? SubEventType::government_regains_territory
                          : SubEventType::non_state_actor_overtakes_territory;
}

}  // namespace vigie::extractors
