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

/// "blame the army (after) gunmen killed five": does the link at the token lead to a deed of
/// others, and not to what those accused are accused of, « après la mort », "after five were
/// killed"?
[[nodiscard]] bool leads_to_others_deed(const Reading& reading, std::uint32_t link);

}  // namespace vigie::extractors
