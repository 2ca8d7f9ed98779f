// Kinds of events as people write them, in settings and on the command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/report.h"

namespace vigie::daemon {

/// The sub-event type of that name, or all of the event type of that name. Case, accents and signs
/// do not count: "air-drone-strike" is "Air/drone strike". Empty = there is no such kind.
std::vector<extractors::SubEventType> kinds_called(std::string_view word);

/// "no kind of event is called 'Atack'; did you mean 'Attack'?"
std::string no_such_kind(std::string_view word);

}  // namespace vigie::daemon
