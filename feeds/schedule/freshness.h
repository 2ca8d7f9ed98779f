// How long an answer stays fresh by its own headers (RFC 9111, 4.2): asking again before brings the
// same bytes from the same cache.
#pragma once

#include <string>

#include "feeds/schedule/pause.h"
#include "text/time.h"

namespace vigie::feeds {

/// Header values as they came; empty = not there.
struct CacheHeaders {
    std::string cache_control;
    std::string expires;
    std::string date;
    std::string age;
};

/// The time that is left, with max_age or expires as its reason; a pause of nothing when the answer
/// says nothing or wants to be asked for each time (no-cache, no-store). max-age goes before
/// Expires, Age is taken off either; Expires counts from the server's own Date, for its clock may
/// be wrong, and one that is no date is past. s-maxage is for shared caches, not for us.
Pause fresh_for(const CacheHeaders& headers, text::Instant now);

}  // namespace vigie::feeds
