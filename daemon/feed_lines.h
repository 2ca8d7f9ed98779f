// Feeds as the operator reads them: a table that fits 100 columns, and JSON.
#pragma once

#include <chrono>
#include <string>

#include "feeds/feed.h"
#include "feeds/health.h"
#include "text/feed_state.h"
#include "text/time.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

inline constexpr std::size_t feed_columns = 100;

/// The heading of the table.
std::string feed_heading();

/// One feed: a line of the table, and indented below it what is to be said of it. Ends with a
/// newline. `state` is what is known at the feed's present url.
std::string feed_line(const feeds::Feed& feed,
                      const text::FeedState& state,
                      text::Instant now,
                      std::chrono::seconds stale_after = feeds::usual_stale_after);

/// The same for programs; times are ISO 8601, what is not known is left out.
nlohmann::ordered_json feed_json(const feeds::Feed& feed,
                                 const text::FeedState& state,
                                 text::Instant now,
                                 std::chrono::seconds stale_after = feeds::usual_stale_after);

}  // namespace vigie::daemon
