// Groups named for the deed that a time leans on: "ten days after JNIM attacked Boni".
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "The raid comes days after bombers struck a camp, which shows what (JNIM) can do", "Ten days
/// after (JNIM) attacked Boni, six soldiers died in Sokolo": said of the deed that the time leans
/// on. Not "..., its fighters killed", nor of captives who are let go "weeks after their abduction
/// by JNIM".
[[nodiscard]] bool is_behind_lean(const Finishing& work, const Mention& group);

}  // namespace vigie::extractors
