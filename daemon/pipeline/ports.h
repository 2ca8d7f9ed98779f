// The publisher's ports with their keys, as the settings name them: reads the key files.
#pragma once

#include <string>
#include <vector>

#include "alerts/publisher.h"
#include "daemon/settings/settings.h"
#include "text/error.h"

namespace vigie::daemon {

/// All or nothing: one file that cannot be used refuses the whole, with every mistake in it.
/// `insecure` allows ports beyond this machine without keys.
text::Result<alerts::PublisherSettings> publisher_settings(const Settings& settings, bool insecure);

/// A file among the subscribers' keys that lets nobody in, and what to do about it.
struct PassedOver {
    std::string file;
    std::string why;
    std::string advice;
};

/// Each one: whoever put it there expects that it is read.
std::vector<PassedOver> passed_over(const alerts::PublisherSettings& ports);

}  // namespace vigie::daemon
