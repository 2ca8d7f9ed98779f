// Why each article of an alert is there, as an analyst asks it.
#pragma once

#include <string>
#include <vector>

#include "alerts/desk.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// As the alert's sources came in; what came in since the last revision, or has left, stands last.
std::vector<alerts::Decision> in_order(std::vector<alerts::Decision> decisions,
                                       const nlohmann::ordered_json& alert);

/// For an 80-column terminal: each source with what was decided and a line for each reason.
std::string decisions_text(const std::vector<alerts::Decision>& decisions,
                           const nlohmann::ordered_json& alert);

}  // namespace vigie::daemon
