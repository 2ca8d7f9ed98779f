// What a feed is doing, in one word, with what to do about it: a pure function of what is
// remembered of it, shared by `vigie feeds list` (which reads the store) and `vigie feeds check`
// (which asks).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "feeds/feed.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::feeds {

/// In the order in which they are looked for: the first that holds is told.
enum class Health {
    retired,       ///< 410 Gone: polled no more until its url changes
    never_polled,  ///< nothing is known of this address
    blocked,       ///< its server turns us away
    filtered,      ///< so does a filter before it, with a page that wants proof of a human reader
    html,          ///< a web page where the feed should be
    failing,       ///< anything else that kept it from being read
    empty,         ///< it can be read and has no entry
    undated,       ///< none of its entries has a usable date
    stale,         ///< nothing new for far longer than is usual for it
    moved,         ///< it answers from another address for good
    ok,
};

/// "never_polled"
std::string_view word(Health health);

struct Diagnosis {
    Health health = Health::ok;
    std::string what;    ///< for a person; empty = nothing to say
    std::string advice;  ///< what to do; empty = nothing
    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

/// A feed is stale when it has brought nothing for so long and for eight of its usual gaps.
inline constexpr std::chrono::seconds usual_stale_after{7LL * 24 * 3600};

/// `state` is what is known at the feed's present url: see state_at().
Diagnosis diagnose(const text::FeedState& state,
                   text::Instant now,
                   std::chrono::seconds stale_after = usual_stale_after);

}  // namespace vigie::feeds
