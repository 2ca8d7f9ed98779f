// What the title says of where it was, against a lead that names only whose people or where they
// spoke.
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/setting.h"

namespace vigie::extractors {
namespace {

bool names(const Scene& scene, std::size_t sentence, int place) {
    const text::Sentence& span = scene.reading.sentences[sentence];
    for (std::size_t i = 0; i < scene.places.size() && scene.places[i].last <= span.last; ++i) {
        if (scene.places[i].first >= span.first && one_place(scene, static_cast<int>(i), place))
            return true;
    }
    return false;
}

}  // namespace

/// "Six killed in Gossi", "... the army said in Gao": the title's place.
int Setting::place_here(std::size_t sentence) const {
    constexpr std::size_t lead = 2;
    const int place = place_in(scene_, sentence);
    if (place < 0 || sentence > lead || !scene_.reading.has_title() ||
        scene_.places[static_cast<std::size_t>(place)].use != Use::linked)
        return place;
    const int title = place_in(scene_, 0);
    const bool yields = title >= 0 &&
                        scene_.places[static_cast<std::size_t>(title)].use == Use::event &&
                        !names(scene_, 0, place);
    return yields ? title : place;
}

}  // namespace vigie::extractors
