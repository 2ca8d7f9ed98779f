// What can go wrong in the daemon's own rooms, in the words of the person who runs it.
#pragma once

#include "text/error.h"

namespace vigie::daemon {

enum class DaemonError {
    bad_settings = 1,  ///< the configuration has mistakes; nothing was started
    unreadable_input,  ///< a document, feed or gold file could not be read
    unavailable,       ///< nothing that was asked for could be reached
    already_running,   ///< another vigie holds the state directory
    no_such_alert,     ///< the store knows no alert of that id
};

std::error_code make_error_code(DaemonError error);

}  // namespace vigie::daemon

template <>
struct std::is_error_code_enum<vigie::daemon::DaemonError> : std::true_type {};
