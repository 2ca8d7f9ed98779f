#include "extractors/discourse/where/there.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "killed at least eight soldiers (there)"; "there was calm" names no place.
bool says_there(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t at = from; at < std::min(end, from + reach); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (reading.word(at) == "there")
            return !one_of(reading.word(at + 1), {"was", "were", "is", "are"});
    }
    return false;
}

}  // namespace

int place_of_there(const Scene& scene, std::size_t sentence, const Chunk& word) {
    const auto& span = scene.reading.sentences[sentence];
    if (!says_there(scene.reading, word.last, span.last)) return -1;
    for (std::size_t i = scene.places.size(); i-- > 0;) {
        const NamedPlace& place = scene.places[i];
        if (place.last > word.first) continue;
        if (place.first < span.first) return -1;
        if (place.precision < 3 && place.partner < 0) return static_cast<int>(i);
    }
    return -1;
}

}  // namespace vigie::extractors
