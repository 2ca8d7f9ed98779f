#include "extractors/reading/armed_groups.h"

#include <algorithm>

namespace vigie::extractors {

bool names_armed_group(const Reading& reading,
                       const Lexicon& lexicon,
                       std::uint32_t first,
                       std::uint32_t last) {
    const auto actors = mentions_in(reading, Kind::actor, first, last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return is_armed_group(lexicon.party(actor->index));
    });
}

}  // namespace vigie::extractors
