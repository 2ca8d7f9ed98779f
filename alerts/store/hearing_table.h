// When each feed last spoke of each region: a row of `meta` each, at most as many as feeds times
// regions.
#pragma once

#include <vector>

#include "alerts/store.h"
#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// Of each region and feed the latest moment stays; what lies ahead of `now` is of a wrong clock.
text::Result<void> write_hearings(Database& database,
                                  const std::vector<Hearing>& heard,
                                  text::Instant now);

/// When this feed was read last, into what is known of all: see Reading.
text::Result<void> note_reading(Database& database, const text::FeedState& feed, text::Instant now);

/// Into `heard` and `listening_since`.
text::Result<void> read_hearings(Database& database, Memory& memory);

}  // namespace vigie::alerts
