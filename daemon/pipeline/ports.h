// The publisher's ports with their keys, as the settings name them: reads the key files.
#pragma once

#include "alerts/publisher.h"
#include "daemon/settings/settings.h"
#include "text/error.h"

namespace vigie::daemon {

/// All or nothing: one file that cannot be used refuses the whole, with every mistake in it.
/// `insecure` allows ports beyond this machine without keys.
text::Result<alerts::PublisherSettings> publisher_settings(const Settings& settings, bool insecure);

}  // namespace vigie::daemon
