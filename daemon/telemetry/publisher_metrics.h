// What the publisher counts, as metrics.
#pragma once

#include "alerts/publisher_counts.h"
#include "daemon/telemetry/metric.h"

namespace vigie::daemon {

Scrape publisher_metrics(const alerts::PublisherCounts& counts);

}  // namespace vigie::daemon
