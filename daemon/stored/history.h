// An alert's life in plain words, from its revisions as they went out: when, what changed from what
// to what, because of which outlet's article, counted or claimed by whom, and what became of it.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// For an 80-column terminal. `revisions` are the bodies of one alert, oldest first.
std::string history_text(const std::vector<nlohmann::ordered_json>& revisions);

/// {"id", "revisions": [{"revision", "message", "sent", "severity", "certainty", "sub_event_type",
/// "related", "changes": [{"field", "old", "new", "words", "because", "outlet", "title", "url",
/// "published", "counted_by"}]}]}. `words` is the line that the text gives.
nlohmann::ordered_json history_json(const std::vector<nlohmann::ordered_json>& revisions);

}  // namespace vigie::daemon
