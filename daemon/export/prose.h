// An alert in plain sentences of one language, for feed readers and CAP: what `alert_text` is to a
// terminal.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// A line each: summary, place, day, who to whom, every toll with its author, claims, sources. What
/// the alert does not say is left out. `language` is "fr" or "en"; names and what sources cite
/// stay as the alert has them.
std::string prose_of(const nlohmann::ordered_json& alert, const std::string& language);

}  // namespace vigie::daemon
