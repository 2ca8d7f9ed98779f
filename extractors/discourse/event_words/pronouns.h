// Whom "they", "ils" before an event verb stand for.
#pragma once

#include <string>
#include <vector>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "JNIM fled Ber. On Monday they attacked Bamba": whom the pronoun before the verb stands for,
/// where the group is the subject of the sentence before and the only armed party since; "Soldiers
/// and Wagner fighters came to Dogo. They shot six": or forces that came there, first to last.
[[nodiscard]] std::vector<std::string> parties_meant_by_pronoun(const Finishing& work);

}  // namespace vigie::extractors
