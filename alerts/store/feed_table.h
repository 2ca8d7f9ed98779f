// The table of feeds: what is remembered of each between two polls. What the store itself must find
// (key, validators, times) has columns; the rest is one JSON object, so that a field more needs no
// step of the schema.
#pragma once

#include <vector>

#include "alerts/store/database.h"
#include "text/error.h"
#include "text/feed_state.h"

namespace vigie::alerts {

/// Writes over what was there of the feed, inside the caller's transaction.
text::Result<void> write_feed(Database& database, const text::FeedState& feed);

/// Every feed. A field that is missing or of another type has its default: an older or newer vigie
/// knew it otherwise.
text::Result<std::vector<text::FeedState>> feeds_of(Database& database);

}  // namespace vigie::alerts
