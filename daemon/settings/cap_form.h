// How messages of the Common Alerting Protocol are written, from the settings.
#pragma once

#include "daemon/export/cap.h"
#include "daemon/settings/settings.h"

namespace vigie::daemon {

/// The publisher's name is the sender where [cap] names none; what CAP cannot have in it becomes
/// '-'.
CapForm cap_form(const Settings& settings);

}  // namespace vigie::daemon
