// Runs a person's own command for an alert: its JSON on standard input, its names in the
// environment.
#pragma once

#include <string>
#include <vector>

#include "text/error.h"

namespace vigie::daemon {

/// Runs `command` by /bin/sh and waits for its end. `variables` are "NAME=value", besides those of
/// this process. Returns its exit code; 128 + the signal when one ended it.
text::Result<int> run_command(const std::string& command,
                              const std::vector<std::string>& variables,
                              const std::string& input);

}  // namespace vigie::daemon
