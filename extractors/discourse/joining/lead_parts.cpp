#include "extractors/discourse/joining/lead_parts.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in (attacks)", "in two (days) of violence", « ce (week-end) »: does the sentence speak of
/// several deeds?
bool tells_several(const Scene& scene, std::size_t sentence) {
    static const WordSet spans(
        "days weekend week-end week hours jours semaine heures violence violences");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (has_word(reading, span.first, span.last, spans)) return true;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).plural;
    });
}

/// Is the part told in a sentence that tells the event's deed and names its place?
bool is_told_there(const Scene& scene, const Draft& draft, const Toll& part) {
    const std::size_t sentence = scene.reading.sentence_of(part.count);
    if (draft.place < 0 || place_at(scene, draft.place).precision == 3 ||
        scene.reading.sentence_of(place_at(scene, draft.place).first) != sentence)
        return false;
    return std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
        return word.sentence == sentence;
    });
}

/// The lead's count of several deeds that the toll is a part of; nullptr when there is none.
const DraftToll* whole_in_lead(const Scene& scene, const Draft& draft, const Toll& part) {
    const Reading& reading = scene.reading;
    const std::size_t lead = reading.has_title() ? 1 : 0;
    const auto whole = std::find_if(draft.tolls.begin(), draft.tolls.end(), [&](const auto& row) {
        const std::size_t sentence = reading.sentence_of(row.toll.count);
        return !row.toll.part && row.toll.status == part.status && part.min < row.toll.min &&
               sentence <= lead && sentence < reading.sentence_of(part.count) &&
               tells_several(scene, sentence);
    });
    return whole == draft.tolls.end() ? nullptr : &*whole;
}

}  // namespace

void free_lead_parts(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        const auto part = std::find_if(draft.tolls.begin(), draft.tolls.end(), [&](auto& row) {
            return row.toll.part && is_told_there(scene, draft, row.toll) &&
                   whole_in_lead(scene, draft, row.toll) != nullptr;
        });
        if (part == draft.tolls.end()) continue;
        const auto whole = whole_in_lead(scene, draft, part->toll);
        part->toll.part = false;
        if (part->toll.party == nullptr) part->toll.party = whole->toll.party;
        draft.tolls.erase(draft.tolls.begin() + (whole - draft.tolls.data()));
    }
}

}  // namespace vigie::extractors
