// What somebody is said to answer for: « la responsabilité de (la tuerie) », "the blame for (it)".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class BlamedFor : std::uint8_t {
    none,  ///< « l'attribue », "the blame": it goes without saying
    deed,
    other,
};

/// What the words name first: « (la mort) de dix civils », « la responsabilité de (la tuerie) »;
/// not « (l'échec) de l'attaque », « (la victoire) », "responsibility for (security)".
[[nodiscard]] BlamedFor blamed_for(const Reading& reading, std::uint32_t from, std::uint32_t to);

}  // namespace vigie::extractors
