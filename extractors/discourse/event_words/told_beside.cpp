#include "extractors/discourse/event_words/told_beside.h"

#include <algorithm>

#include "extractors/discourse/where/place_lists.h"
#include "extractors/frames/violence.h"
#include "extractors/words/deed_words.h"
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

bool is_avenged(const Scene& scene, const Candidate& deed, const Candidate& candidate) {
    // forces that answer an attack are who was struck: is_answered()
    static const WordSet links(
        "to for after against of a an the un une l' le la les d' de du des apres suite pour deadly");
    const Reading& reading = scene.reading;
    if (candidate.verb.construction != Construction::nominal || deed.last > candidate.first ||
        deed.sentence != candidate.sentence || !strikes_somebody(deed.family) ||
        deed.verb.construction != Construction::active || is_state(deed.perpetrator))
        return false;
    const bool own_place =
        candidate.place >= 0 && candidate.place != deed.place &&
        scene.places[static_cast<std::size_t>(candidate.place)].first > candidate.last;
    std::uint32_t at = candidate.first;
    while (at > deed.last && links.contains(reading.word(at - 1)))
        --at;
    return !own_place && at > deed.last && revenge_words().contains(reading.word(at - 1));
}

bool is_grave_of_dead(const Reading& reading, const Candidate& deed, const Candidate& grave) {
    static const WordSet leads("a the in into dans une la fosse mass shallow common");
    static const WordSet laid(
        "found discovered buried dumped thrown retrouves retrouvees retrouve decouverts enterres "
        "enterrees jetes jetees");
    static const WordSet graves("grave graves fosse fosses");
    if (!has_word(reading, grave.first, grave.last, graves) || !strikes_somebody(deed.family) ||
        deed.sentence != grave.sentence)
        return false;
    std::uint32_t at = grave.first;
    while (at > deed.last && leads.contains(reading.word(at - 1)))
        --at;
    return at > deed.last && laid.contains(reading.word(at - 1));
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
