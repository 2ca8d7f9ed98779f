// Where it is only asked, supposed, denied or called wrong who did a deed, or the deed is of old.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "The attack (in 2012) was blamed on", « l'attaque (de 2012) »: does another deed of old stand
/// between the tokens?
[[nodiscard]] bool is_of_old_deed(const Reading& reading, std::uint32_t first, std::uint32_t to);

/// Is it asked, supposed, denied or called wrong that the party did it, or is it of old?
[[nodiscard]] bool is_open_blame(const Reading& reading, const Mention& party);

}  // namespace vigie::extractors
