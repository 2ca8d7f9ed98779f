// Names in brackets behind another one: "(cercle de Bankass)", "(quartier Sans Fil)".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the name of the tokens [first, last) stand in brackets, with few words around it?
bool bracketed(const Reading& reading, std::uint32_t first, std::uint32_t last);

}  // namespace vigie::extractors
