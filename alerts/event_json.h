// Events as JSON, both ways: how the store keeps the desk's memory.
#pragma once

#include "alerts/event.h"
#include "text/error.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::alerts {

/// Id, members and what was told; the account is left out, for it follows from the members.
nlohmann::ordered_json to_json(const Event& event);
/// Reads what to_json() wrote and derives the account again.
text::Result<Event> event_from_json(const nlohmann::ordered_json& json);

}  // namespace vigie::alerts
