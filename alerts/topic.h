// `alert.<country>.<severity>.<region>.<kind>.`: every segment closed by a dot, because SUB matches
// prefixes and an open end would let `ML.gao` match `ML.gaoua`.
#pragma once

#include <string>
#include <string_view>

#include "alerts/event.h"

namespace vigie::alerts {

inline constexpr std::string_view topic_root = "alert.";
inline constexpr std::string_view heartbeat_topic = "heartbeat.";
/// Segments after `alert.`: country, severity, region, kind.
inline constexpr int topic_depth = 4;

/// The topic of an account whose worst severity so far is `worst`.
std::string topic_of(const Account& account, int worst);

/// The first `segments` segments after `alert.`: topic_prefix("alert.ML.4.gao.attack.", 2) is
/// "alert.ML.4.".
std::string_view topic_prefix(std::string_view topic, int segments);

/// Closes a subscriber's prefix with its dot; an empty one is `alert.`, "ML.4" is "alert.ML.4.".
std::string whole_prefix(std::string_view prefix);
/// How many segments after `alert.` a whole prefix holds, 0 to 4.
int depth_of(std::string_view prefix);

}  // namespace vigie::alerts
