// The lines that `vigie parse` prints: one object for the feed, then one for each entry. Absent
// fields are left out; what acts in a text (scripts, onclick=) is left out too; `ill_formed` is
// always there; dates are ISO 8601 in UTC.
#pragma once

#include "feeds/entry.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {

/// {"kind":"feed", ...}, without the entries.
nlohmann::ordered_json to_json(const FeedDocument& document);
/// {"kind":"entry", ...}
nlohmann::ordered_json to_json(const Entry& entry);

}  // namespace vigie::feeds
