// What vigie remembers of a feed between two polls. feeds decides it, alerts stores it in the same
// transaction as the articles that came with it, so that a crash never skips an article.
#pragma once

#include <string>

#include "text/time.h"

namespace vigie::text {

struct FeedState {
    std::string feed;           ///< the feed's short configured name
    std::string url;            ///< the address that all of this was learnt at
    std::string etag;           ///< byte-exact ETag of the last 200; empty = none
    std::string last_modified;  ///< byte-exact Last-Modified of the last 200; empty = none
    Instant next_poll{};        ///< not before this moment
    int failures = 0;           ///< polls in a row that failed
    friend bool operator==(const FeedState&, const FeedState&) = default;
};

}  // namespace vigie::text
