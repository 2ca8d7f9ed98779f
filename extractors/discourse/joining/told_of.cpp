#include "extractors/discourse/joining/told_of.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/frames/violence.h"

namespace vigie::extractors {
namespace {

/// "marched to protest against the killing of 12 in an attack on Monday": the dead are those of the
/// attack, not of the march; nullptr when none but the march is told.
Draft* marched_about(const Scene& scene,
                     std::vector<Draft>& drafts,
                     const EventsTold& told,
                     std::size_t sentence,
                     const Toll& toll) {
    if (!is_marched_about(scene, sentence, toll.verb)) return nullptr;
    const auto first = [&](auto tells) -> Draft* {
        const auto deed =
            std::find_if(told.events.begin(), told.events.end(), [&](std::size_t event) {
                return tells(drafts[event].family);
            });
        return deed == told.events.end() ? nullptr : &drafts[*deed];
    };
    // not the curfew imposed after it
    Draft* const harm = first([](Family family) { return harms_people(family); });
    return harm != nullptr ? harm : first([](Family family) { return !is_civic(family); });
}

/// "seized a truck and (abducted its driver)": people taken belong to the word that tells it, be
/// their number nearer to another's; nullptr when no draft has it.
Draft* told_to_take(std::vector<Draft>& drafts, const EventsTold& told, const Toll& toll) {
    if (toll.status != Status::abducted) return nullptr;
    const auto tells = [&](std::size_t event) {
        const auto& words = drafts[event].words;
        return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
            return word.family == Family::abduct && word.first <= toll.verb &&
                   toll.verb < word.last;
        });
    };
    const auto event = std::find_if(told.events.begin(), told.events.end(), tells);
    return event == told.events.end() ? nullptr : &drafts[*event];
}

/// "abducted five, including a Ghanaian, and seized a car": a part with no verb of its own is of
/// the event that has the count before it; nullptr when none has.
Draft* told_with_whole(std::vector<Draft>& drafts,
                       const EventsTold& told,
                       std::uint32_t start,
                       const Toll& toll) {
    if (!toll.part || toll.verb != toll.count) return nullptr;
    const auto holds_whole = [&](std::size_t event) {
        const auto& rows = drafts[event].tolls;
        return !rows.empty() && rows.back().toll.status == toll.status &&
               rows.back().toll.count >= start && rows.back().toll.count < toll.count;
    };
    const auto event = std::find_if(told.events.begin(), told.events.end(), holds_whole);
    return event == told.events.end() ? nullptr : &drafts[*event];
}

}  // namespace

Draft* told_of(const Scene& scene,
               std::vector<Draft>& drafts,
               const EventsTold& told,
               std::size_t sentence,
               const Toll& toll) {
    Draft* const about = marched_about(scene, drafts, told, sentence, toll);
    if (about != nullptr) return about;
    Draft* const taking = told_to_take(drafts, told, toll);
    const std::uint32_t start = scene.reading.sentences[sentence].first;
    return taking != nullptr ? taking : told_with_whole(drafts, told, start, toll);
}

}  // namespace vigie::extractors
