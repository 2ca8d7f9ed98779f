// Metrics as text: Prometheus' own format 0.0.4, and OpenMetrics 1.0.0 for who asks for it.
// https://prometheus.io/docs/instrumenting/exposition_formats/
// https://github.com/OpenObservability/OpenMetrics (specification/OpenMetrics.md)
#pragma once

#include <string>
#include <string_view>

#include "daemon/telemetry/metric.h"

namespace vigie::daemon {

enum class Exposition { prometheus, open_metrics };

/// Which of both an Accept header prefers; Prometheus' own where it does not say.
Exposition exposition_for(std::string_view accept);

std::string_view content_type(Exposition form);

std::string exposed(const Scrape& scrape, Exposition form);

}  // namespace vigie::daemon
