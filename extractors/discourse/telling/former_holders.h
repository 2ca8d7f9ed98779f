// Whom a town was taken back from: the group that the article tells to have taken it before.
#pragma once

#include <vector>

#include "extractors/discourse/telling/told_twice.h"

namespace vigie::extractors {

/// "JNIM seized Boni on Monday. … The army moved in on Wednesday and regained control": from JNIM,
/// where the sentence itself names nobody.
void name_former_holders(std::vector<Telling>& told);

}  // namespace vigie::extractors
