// What a pipeline counts.
#pragma once

#include <cstdint>

namespace vigie::daemon {

/// Counted since the start.
struct Tally {
    std::int64_t polls = 0;
    std::int64_t failed_polls = 0;
    std::int64_t not_kept = 0;  ///< harvests that could not be stored; fetched again later
    std::int64_t articles = 0;
    std::int64_t unread = 0;  ///< of these, in a language that is not read
    std::int64_t alerts = 0;
};

}  // namespace vigie::daemon
