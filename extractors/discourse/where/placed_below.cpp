#include "extractors/discourse/where/placed_below.h"

#include <algorithm>
#include <vector>

#include "extractors/discourse/where/colon_lists.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « Elle s'est produite », "It took place": of the deed before, and no other is told.
bool says_it_happened(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t reach = 6;  // « Elle s'est (produite) », "It took (place)"
    if (!one_of(reading.word(span.first), {"elle", "elles", "il", "ils", "it"})) return false;
    const std::uint32_t end = std::min(span.first + reach, span.last);
    bool told = false;
    for (std::uint32_t at = span.first + 1; at < end; ++at)
        told |= tells_happening(reading.word(at));
    return told && mentions_in(reading, Kind::trigger, span.first, span.last).empty() &&
           mentions_in(reading, Kind::status, span.first, span.last).empty();
}

}  // namespace

int placed_below(const Scene& scene, std::size_t sentence) {
    const std::vector<int> items = listed_behind_colon(scene, sentence);
    if (!items.empty()) return items.front();
    const auto& sentences = scene.reading.sentences;
    if (sentence + 1 >= sentences.size()) return -1;
    const text::Sentence& below = sentences[sentence + 1];
    if (!says_it_happened(scene.reading, below)) return -1;
    const auto place =
        std::find_if(scene.places.begin(), scene.places.end(), [&](const NamedPlace& named) {
            return named.first >= below.first && named.use == Use::event;
        });
    const bool there = place != scene.places.end() && place->last <= below.last;
    return there ? static_cast<int>(place - scene.places.begin()) : -1;
}

}  // namespace vigie::extractors
