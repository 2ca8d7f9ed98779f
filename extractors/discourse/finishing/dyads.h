// Headings that only name who fights whom: "FAMa vs JNIM", "Government of Niger - IS", "JNIM.".
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "Dozo hunters vs JNIM. The militants attacked the village": the one armed group that such a
/// heading over the event names, be it the title or a sentence before in its paragraph.
std::optional<std::string> group_of_heading(const Finishing& work);

}  // namespace vigie::extractors
