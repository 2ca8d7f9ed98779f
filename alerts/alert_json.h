// Alerts as JSON, as config/schema/alert-1.json describes it. Nobody in vigie reads alerts back
// into values: consumers take the JSON, the desk keeps events.
#pragma once

#include "alerts/alert.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::alerts {

/// Version of the JSON form; a field that changes its meaning raises it.
inline constexpr int alert_version = 1;

nlohmann::ordered_json to_json(const Alert& alert);

}  // namespace vigie::alerts
