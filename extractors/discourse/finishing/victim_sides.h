// Whose the people and victims of a toll are that its words give no side.
#pragma once

#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// The one party that the report has struck; "unspecified" when there are several, or none.
std::string first_target(const Finishing& work);

std::string side_of_victims(const Finishing& work, const DraftToll& draft);

}  // namespace vigie::extractors
