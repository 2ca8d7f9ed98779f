// Pictures, recordings and messages of what never was: fact checks tell of them.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "A video of an alleged (attack) on Kati is not genuine", « L'image d'une prétendue (explosion) à
/// Bamako est un montage »: is what shows or announces the deed said to be made up?
bool is_of_fabrication(const Reading& reading,
                       const text::Sentence& span,
                       std::uint32_t first,
                       std::uint32_t last);

}  // namespace vigie::extractors
