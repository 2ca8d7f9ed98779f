// What somebody asks for has not happened: "demand the release", « réclament le retour de l'armée
// ».
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « réclament le (retour de l'armée) », "demand the (release)": the verb right before asks for it.
[[nodiscard]] bool is_object_of_asking(const Reading& reading, std::uint32_t noun);

/// « Nous exigeons la (libération) », "(negotiating) the release": asked for, not done.
[[nodiscard]] bool is_asked_for(const Reading& reading, std::uint32_t noun);

}  // namespace vigie::extractors
