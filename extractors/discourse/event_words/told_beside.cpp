#include "extractors/discourse/event_words/told_beside.h"

#include <algorithm>

#include "extractors/discourse/where/place_lists.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool angers_crowd(const Reading& reading, const Candidate& crowd, const Candidate& word) {
    constexpr std::uint32_t reach = 4;  // "after a fatal (shooting)"
    const bool people = crowd.perpetrator != nullptr &&
                        crowd.perpetrator->klass == PartyClass::civilians &&
                        crowd.verb.construction == Construction::active;
    if (!people || !strikes_somebody(word.family) || (word.date_tokens && word.place >= 0))
        return false;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first - crowd.last); ++back) {
        if (one_of(reading.word(word.first - back), {"after", "following", "apres"})) return true;
    }
    return false;
}

bool is_looked_back_on(const Scene& scene, const Candidate& candidate) {
    const auto& span = scene.reading.sentences[candidate.sentence];
    if (candidate.family != Family::kill || candidate.first < span.first + 2) return false;
    const bool after = one_of(scene.reading.word(candidate.first - 2), {"apres", "after"}) &&
                       one_of(scene.reading.word(candidate.first - 1), {"la", "le", "the"});
    // "the elimination of 41 terrorists following the assassination of 53 civilians"
    const bool answered = one_of(scene.reading.word(candidate.first - 2), {"following", "suite"}) &&
                          candidate.verb.construction == Construction::nominal;
    const bool own_place =
        candidate.place >= 0 &&
        scene.places[static_cast<std::size_t>(candidate.place)].first > candidate.last;
    const auto told = mentions_in(scene.reading, Kind::trigger, span.first, candidate.first);
    // "marched on Tuesday after the killing of three traders on Monday": an event of that day
    const bool own_day = candidate.date_tokens && candidate.date_tokens->first >= candidate.last &&
                         std::any_of(told.begin(), told.end(), [&](const Mention* deed) {
                             return is_civic(scene.lexicon.trigger(deed->index).family());
                         });
    return (after || answered) && !own_place && !own_day &&
           std::any_of(told.begin(), told.end(), [&](const Mention* deed) {
               const Trigger& trigger = scene.lexicon.trigger(deed->index);
               return trigger.kind == WordKind::verb ||
                      (answered && trigger.family() == Family::kill);
           });
}

bool is_all_over(const Scene& scene, const Candidate& candidate) {
    static const WordSet across("across throughout travers");
    constexpr std::uint32_t reach = 3;  // "à travers les (régions)"
    if (candidate.place < 0 || candidate.date) return false;
    const NamedPlace& first = scene.places[static_cast<std::size_t>(candidate.place)];
    const bool listed = is_listed_behind(scene, candidate.place, candidate.place + 1);
    if (first.first < candidate.last || !listed) return false;
    return has_word(scene.reading, first.first - std::min(reach, first.first), first.first, across);
}

}  // namespace vigie::extractors
