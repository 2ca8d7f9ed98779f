// Hunters who go by the name of their militia once somebody accuses it.
#pragma once

#include <string>
#include <vector>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "Men dressed as hunters killed eight. An association accused Dan Na Ambassagou": among the
/// authors' names the militia's for the hunters'.
void name_hunters(const Finishing& work, std::vector<std::string>& names);

}  // namespace vigie::extractors
