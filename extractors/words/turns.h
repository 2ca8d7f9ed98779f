// "It was the turn of Garnaty to be attacked": what befalls the next one.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « c'était au tour du village de Garnaty d'être (attaqué) »: do words of a turn stand between the
/// sentence's beginning and the token?
bool tells_turn(const Reading& reading, std::uint32_t first, std::uint32_t token);

}  // namespace vigie::extractors
