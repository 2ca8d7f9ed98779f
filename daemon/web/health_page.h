// /healthz and /readyz: 200 or 503, with each thing that was looked at, in words or as JSON.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "daemon/http/message.h"
#include "daemon/telemetry/health.h"

namespace vigie::daemon::web {

enum class Asked {
    life,  ///< /healthz: should it be restarted?
    work,  ///< /readyz: does it do what it is there for?
};

/// Text: "ready" or "not ready", then a line a check. JSON where `accept` prefers it: {"ok",
/// "checks": [{"name", "ok", "what"}], "feeds", "feeds_in_time", "outbox_head", "outbox_lag",
/// "silent_regions": [{"region", "since"}]}.
http::Response health_page(const HealthFacts& facts, Asked asked, std::string_view accept);

/// Why the database in `folder` cannot be written, be it that its file system is mounted read-only;
/// empty = it can be.
std::string write_trouble(const std::filesystem::path& folder);

}  // namespace vigie::daemon::web
