#include "extractors/discourse/where/demands.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « la route (de) », « (jusqu'à) »: not « à Gao », which may be where they stand.
bool names_by_the_way(const Reading& reading, std::uint32_t place) {
    if (place < 2) return false;
    const text::Word last = reading.word(place - 1);
    return one_of(last, {"de", "d'", "du"}) ||
           (last == "a" && one_of(reading.word(place - 2), {"jusqu'", "jusque"}));
}

}  // namespace

bool stands_in_demand(const Scene& scene, const Chunk& word, int place) {
    static const WordSet demands(
        "reclamer exiger demander obtenir denoncer reclament exigent reclamaient exigeaient demandent");
    if (place < 0 || word.sense == nullptr || word.sense->family != Family::protest) return false;
    const NamedPlace& named = place_at(scene, place);
    const Reading& reading = scene.reading;
    if (named.first < word.last || !names_by_the_way(reading, named.first)) return false;
    const bool asked = has_word(reading, word.first, named.first, demands);
    if (!asked) return false;
    const std::size_t sentence = reading.sentence_of(word.first);
    const std::uint32_t from = reading.sentences[sentence > 0 ? sentence - 1 : 0].first;
    constexpr int whole_region = 3;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& other) {
        return other.first >= from && other.last <= named.first && other.name != named.name &&
               other.use == Use::event && other.precision < whole_region;
    });
}

}  // namespace vigie::extractors
