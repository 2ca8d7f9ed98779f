// The store's door with somebody who counts standing in it: what goes in, how long it takes, and
// whether it works. Everything else is passed through.
#pragma once

#include <filesystem>
#include <memory>

#include "alerts/store.h"
#include "daemon/telemetry/metric.h"
#include "daemon/telemetry/telemetry.h"

namespace vigie::daemon {

/// `telemetry` must outlive it. Fails when the store cannot be read.
text::Result<std::unique_ptr<alerts::Store>> measured(std::unique_ptr<alerts::Store> store,
                                                      Telemetry& telemetry);

/// How large the database in `folder` and its write-ahead log are.
Scrape store_metrics(const std::filesystem::path& folder);

}  // namespace vigie::daemon
