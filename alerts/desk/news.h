// Is there news? A revision goes out only for something that a reader would act on: another party's
// claim, a changed stance, toll, date, place or type, the second and third independent source.
#pragma once

#include <string>
#include <vector>

#include "alerts/alert.h"
#include "alerts/event.h"

namespace vigie::alerts {

/// What is new between two accounts, because of `article`; empty = nothing to tell.
std::vector<Change> decide(const Account& before, const Account& now, const std::string& article);

}  // namespace vigie::alerts
