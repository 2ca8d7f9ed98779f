// Reports as JSON, in the annotation format, both ways.
#pragma once

#include "extractors/report.h"
#include "text/error.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::extractors {

nlohmann::ordered_json to_json(const Report& report);
/// Reads what to_json() wrote, and the gold's annotations. Evidence and confidence may be absent.
text::Result<Report> report_from_json(const nlohmann::ordered_json& json);

}  // namespace vigie::extractors
