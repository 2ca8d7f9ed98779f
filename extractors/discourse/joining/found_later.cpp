#include "extractors/discourse/joining/found_later.h"

#include <algorithm>

#include "extractors/discourse/joining/sentences.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// Do the two lie within a walk of those who fled, or the place is not known?
bool lie_close(const Scene& scene, int one, int other) {
    constexpr double close_km = 60;
    const GazetteerPlace* here = known_place(scene, one);
    const GazetteerPlace* there = known_place(scene, other);
    return here == nullptr || there == nullptr ||
           text::distance_km(here->point, there->point) <= close_km;
}

/// "three (more) bodies", « six (autres) corps »
bool counts_more(const Reading& reading, std::size_t first, std::size_t last) {
    static const WordSet more(
        "more other others another additional further autre autres supplementaires nouveaux");
    return has_word(
        reading, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last), more);
}

/// "(Nine soldiers were killed in Gossi.) Six bodies were found in Ndaki": no more than the dead
/// told of, and not far from where they died, with no day of their own.
bool are_of_dead_told(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto& counts = scene.reading.quantities;
    const auto& span = scene.reading.sentences[word.sentence];
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first >= span.first && count.last <= span.last && count.max &&
               has_cue(scene.reading, Cue::body, count.last, count.last + 2);
    });
    if (found == counts.end() || counts_more(scene.reading, found->first, found->last + 3) ||
        word.perpetrator != nullptr || !scene.timeline.in(word.sentence).empty())
        return false;
    return std::any_of(draft.tolls.begin(),
                       draft.tolls.end(),
                       [&](const DraftToll& row) {
                           return row.toll.status == Status::killed &&
                                  row.toll.min.value_or(0) >= *found->max;
                       }) &&
           lie_close(scene, draft.place, word.place);
}

}  // namespace

bool found_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t reach = 2;
    const std::size_t last = draft.sentences.back();
    if (word.sentence < last || word.sentence - last > reach) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (!is_violent(word.family) && word.family != Family::loot) return false;
    const bool bodies = has_cue(scene.reading, Cue::body, span.first, span.last);
    if (bodies && is_violent(draft.family) && word.sentence > draft.sentences.front() &&
        has_cue(scene.reading, Cue::finding, span.first, span.last) &&
        are_of_dead_told(scene, draft, word))
        return true;
    if (!told_by(draft, Family::abduct)) return false;
    // « Son corps (criblé de balles) a été retrouvé »
    const bool dead = bodies && (word.family == Family::kill ||
                                 has_word(scene.reading, span.first, word.first, possessives()));
    // « Des camions ont été retrouvés calcinés près de Sévaré » is news of others
    const bool theirs = word.family == Family::loot &&
                        has_word(scene.reading, span.first, word.first, possessives());
    return (dead || theirs) && has_cue(scene.reading, Cue::finding, span.first, span.last);
}

bool counts_found(const Scene& scene, const Draft& draft, std::size_t sentence, const Toll& toll) {
    const auto& span = scene.reading.sentences[sentence];
    if (sentence == draft.sentences.front() || !toll.max || toll.status != Status::killed ||
        counts_more(scene.reading, toll.first, toll.last + 1) ||
        !has_cue(scene.reading, Cue::body, toll.first, toll.last) ||
        !has_cue(scene.reading, Cue::finding, toll.last, span.last))
        return false;
    const bool plain = toll.party == nullptr && toll.side == SideHint::none;
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        const bool theirs = plain || (toll.party != nullptr && toll.party == row.toll.party);
        const int dead = row.toll.min.value_or(0);
        return theirs && row.toll.status == Status::killed && dead > *toll.max &&
               2 * *toll.max >= dead;
    });
}

}  // namespace vigie::extractors
