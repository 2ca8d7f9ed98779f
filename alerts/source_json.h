// Sources and relations as JSON: alerts and the desk's memory write them alike.
#pragma once

#include <optional>

#include "alerts/event.h"
#include "text/error.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::alerts {

nlohmann::ordered_json to_json(const Source& source);
text::Result<Source> source_from_json(const nlohmann::ordered_json& json);

/// {"id", "relation", "why"}.
nlohmann::ordered_json to_json(const Relation& relation);

/// An instant or null.
nlohmann::ordered_json instant_json(const std::optional<text::Instant>& at);

}  // namespace vigie::alerts
