// What an army says of its answer to attacks that the article lists: no deed of its own.
#pragma once

#include <vector>

#include "extractors/discourse/telling/told_twice.h"

namespace vigie::extractors {

/// "The army killed 80 militants in response to a series of attacks. … The attacks on Tuesday
/// targeted Diboli and Kayes": the dead are the attackers', and stand on the first of the attacks.
void fold_answers(const Scene& scene, std::vector<Telling>& told);

}  // namespace vigie::extractors
