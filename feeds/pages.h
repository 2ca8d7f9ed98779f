// The step from a short entry to its article: fetch the page behind it, if the site lets us, and
// take its text where that is better. A page that fails costs nothing but the time it took: the
// entry keeps its own text, and why is told.
#pragma once

#include <vector>

#include <boost/asio/awaitable.hpp>

#include "feeds/feed.h"
#include "feeds/poll.h"
#include "feeds/poller.h"
#include "text/article.h"

namespace vigie::feeds {

/// Per poll, the newest entries first; the others keep their own text.
inline constexpr std::size_t most_pages = 10;
/// No page is begun later, and no room waited for longer: a feed's other entries wait for as long.
inline constexpr std::chrono::seconds pages_time{30};
/// Nothing is waited for any longer, be it the host's leave, its robots.txt or the page: what has
/// not come by then is read from its summary.
inline constexpr std::chrono::seconds pages_end{45};
/// RFC 9309, 2.4: no longer than a day.
inline constexpr std::chrono::hours robots_keep{24};
/// After a robots.txt that could not be had.
inline constexpr std::chrono::hours robots_retry{1};
/// A page read so lately is not asked for again: two feeds of a site name it, or a harvest could
/// not be stored.
inline constexpr std::chrono::minutes page_keep{10};

/// Replaces what entries of `articles` say by what their pages say, as the feed's policy wants it.
/// The time for it counts from `begun`.
boost::asio::awaitable<PageNotes> read_pages(const Feed& feed,
                                             std::vector<text::Article>& articles,
                                             Watch& watch,
                                             text::Instant begun);

/// The same as a step of a poll, whose room is given up for one among those who read pages. A bug
/// there costs the pages, not the feed.
boost::asio::awaitable<void> look_at_pages(const Feed& feed, Poll& poll, Room& room, Watch& watch);

}  // namespace vigie::feeds
