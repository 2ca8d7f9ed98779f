// What the bare verbs of taking, "took", « a pris », mean by the name behind them.
#pragma once

#include <cstdint>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

enum class Taking : std::uint8_t {
    ground,  ///< "took Koro on Sunday", and every verb that is not a bare one of taking
    struck,  ///< « a pris Koro pour cible »: an attack
    other,   ///< "took Ber residents home", « a pris Ber en otage »: no ground was taken
};

Taking what_is_taken(const Reading& reading, const Chunk& verb);

/// "killing four soldiers and (taking) one prisoner", « (faisant) un prisonnier », of which the
/// words are [first, last): of those whom they fought, and no bystander.
bool takes_prisoners(const Reading& reading, std::uint32_t first, std::uint32_t last);

}  // namespace vigie::extractors
