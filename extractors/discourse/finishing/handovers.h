// Ground that is given to others.
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "The army handed over the camp to GATIA": the militia that moves in.
std::optional<std::string> militia_given_ground(const Finishing& work);

}  // namespace vigie::extractors
