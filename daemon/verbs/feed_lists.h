// `vigie feeds import` and `vigie feeds export`: the feeds as other programs' lists.
#pragma once

#include "daemon/cli/command_line.h"

namespace vigie::daemon::verbs {

/// Adds both to the verb `feeds`.
void add_feed_lists(CommandLine& line, CLI::App& feeds);

}  // namespace vigie::daemon::verbs
