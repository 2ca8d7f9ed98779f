// What the system says of this process, under the names that Prometheus' own clients use.
#pragma once

#include "daemon/telemetry/metric.h"

namespace vigie::daemon {

/// Processor time, memory, descriptors, start time; what cannot be read is left out. Reads
/// /proc/self alone, which a sandbox leaves a process.
Scrape process_metrics();

}  // namespace vigie::daemon
