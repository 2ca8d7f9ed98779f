// What armed groups burn or bring down of an army's.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "The FLA said it destroyed a drone", « ont incendié deux blindés »: a deed of a group against
/// forces, be it that nobody names them; of what anybody may own ("a vehicle") where it is theirs.
bool wrecks_arms(const Finishing& work);

}  // namespace vigie::extractors
