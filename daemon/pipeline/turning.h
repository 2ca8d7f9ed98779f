// Loop and writer tell, over and over, that they come round: what /healthz goes by.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "daemon/pipeline/writer.h"
#include "daemon/telemetry/telemetry.h"

namespace vigie::daemon {

/// Every second, with how late the loop was, until cancelled. Runs on the loop that it tells of.
boost::asio::awaitable<void> tell_turns(Telemetry& telemetry);

/// Every two seconds that the writer is not busy, until cancelled.
boost::asio::awaitable<void> tell_turns(Writer& writer, Telemetry& telemetry);

}  // namespace vigie::daemon
