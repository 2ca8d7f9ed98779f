// "It was the turn of Garnaty to be attacked", « une heure a suffi pour le prendre »: infinitives
// of what was done.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « c'était au tour du village de Garnaty d'être (attaqué) »: do words of a turn stand between the
/// sentence's beginning and the token?
bool tells_turn(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// « Il n'a fallu qu'une heure aux jihadistes pour s'(emparer) du camp », « le temps de (tuer) six
/// hommes »: what the time was needed for was done.
bool tells_time_needed(const Reading& reading, std::uint32_t first, std::uint32_t token);

}  // namespace vigie::extractors
