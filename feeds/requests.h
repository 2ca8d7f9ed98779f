// How a feed's address, or a page that its entries link to, is asked for.
#pragma once

#include <string>

#include "feeds/feed.h"
#include "feeds/fetcher.h"

namespace vigie::feeds {

/// Asks for `url` as `feed` is configured. What is the feed's own (leave to be on a private
/// address, headers that may be keys) goes along only to the feed's own host.
Request request_for(const Feed& feed, std::string url);

}  // namespace vigie::feeds
