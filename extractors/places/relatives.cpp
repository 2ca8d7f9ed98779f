// "moved on to Pel, where they killed three": what a clause with "where" tells happened at the
// place before it.
#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "then went to (Dimbal)", "before moving on to", « se sont ensuite dirigés vers »: those who
/// came, not their victims.
bool goes_on_to(const Reading& reading, const NamedPlace& place) {
    static const WordSet moves(
        "went gone moved moving headed heading continued continuing proceeded proceeding rode "
        "drove advanced dirige diriges dirigees rendu rendus rendues passe passes poursuivi avance "
        "avances gagne rejoint");
    constexpr std::uint32_t reach = 4;  // "moving on to"
    for (std::uint32_t back = 1; back <= std::min(reach, place.phrase); ++back) {
        if (moves.contains(reading.word(place.phrase - back))) return true;
    }
    return false;
}

}  // namespace

void settle_relative(const Arranging& work, NamedPlace& place) {
    const bool went_on = place.use == Use::reference && goes_on_to(work.reading, place);
    if (place.use != Use::bare && place.use != Use::linked && !went_on) return;
    std::uint32_t at = place.last;
    if (work.reading.word(at) == ",") ++at;
    const bool where = work.reading.word(at) == "where" ||
                       (work.reading.word(at) == "ou" && at < work.reading.tokens.size() &&
                        work.reading.original(at, at + 1) != "ou");
    if (where) place.use = Use::event;
}

}  // namespace vigie::extractors
