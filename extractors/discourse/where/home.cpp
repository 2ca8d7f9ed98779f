#include "extractors/discourse/where/home.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(the mayor of Kani) was killed", « a été enlevé mardi », "has been abducted": what befell whom
/// the words before `from` name.
bool is_struck_behind(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet auxiliaries("a ont ete est sont s' se fait was were been has have had is");
    constexpr std::uint32_t reach = 5;
    bool passive = false;
    for (std::uint32_t at = from; at < std::min(from + reach, end); ++at) {
        const auto deeds = mentions_in(reading, Kind::trigger, at, at + 1);
        if (!deeds.empty() && deeds.front()->first == at) return passive;
        if (!auxiliaries.contains(reading.word(at))) return false;
        passive |= one_of(reading.word(at), {"ete", "was", "were", "been", "fait"});
    }
    return false;
}

}  // namespace

int home_of_struck(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto begins = [](const NamedPlace& place, std::uint32_t token) {
        return place.first < token;
    };
    auto place = std::lower_bound(scene.places.begin(), scene.places.end(), span.first, begins);
    for (; place != scene.places.end() && place->last <= span.last; ++place) {
        if (place->use == Use::linked && is_struck_behind(scene.reading, place->last, span.last))
            return static_cast<int>(place - scene.places.begin());
    }
    return -1;
}

int home_of_marchers(const Scene& scene, const Chunk& march) {
    if (march.sense == nullptr || !is_civic(march.sense->family) ||
        march.verb.construction == Construction::nominal)
        return -1;
    static const WordSet people(
        "habitants habitantes jeunes femmes eleves residents villagers youths women a ont se s' sont "
        "have had");
    const auto place =
        std::find_if(scene.places.begin(), scene.places.end(), [&](const NamedPlace& named) {
            return named.last <= march.first && named.last + 3 >= march.first;
        });
    if (place == scene.places.end() || place->placed) return -1;
    for (std::uint32_t at = place->last; at < march.first; ++at) {
        if (!people.contains(scene.reading.word(at))) return -1;
    }
    return static_cast<int>(place - scene.places.begin());
}

int way_of_struck(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto way =
        std::find_if(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.on_the_way && place.first >= span.first && place.last <= span.last;
        });
    const bool told = way != scene.places.end() &&
                      !mentions_in(scene.reading, Kind::trigger, span.first, span.last).empty();
    return told ? static_cast<int>(way - scene.places.begin()) : -1;
}

int place_of_struck(const Scene& scene, std::size_t sentence) {
    const int home = home_of_struck(scene, sentence);
    return home >= 0 ? home : way_of_struck(scene, sentence);
}

}  // namespace vigie::extractors
