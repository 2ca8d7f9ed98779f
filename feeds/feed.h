// One configured feed: where it is, whose it is, how it is polled.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>

#include "feeds/body.h"
#include "feeds/http/options.h"
#include "text/article.h"

namespace vigie::feeds {

inline constexpr std::chrono::seconds polite_interval{60};
inline constexpr std::chrono::seconds usual_slowest{3600};
inline constexpr const char* default_user_agent = "vigie/0.1 (feed reader)";

/// When the page behind an entry is read.
enum class PagePolicy {
    never,
    when_short,  ///< the entry has only a lead: see feeds/page/policy.h
    always,
};

struct Feed {
    std::string name;  ///< short, unique, a slug: "studio-tamani"; identities are built on it
    std::string url;   ///< http or https
    text::Outlet outlet;
    std::string language;  ///< ISO 639-1; used where feed and entry declare none; empty = not known
    std::chrono::seconds interval{300};  ///< the fastest pace that is wanted; see poll_interval()
    std::chrono::seconds slowest{0};     ///< the slowest; 0 = usual; see slowest_interval()
    std::string user_agent = default_user_agent;
    HttpOptions http;
    bool allow_private = false;  ///< its host may be on a loopback, private or link-local address
    bool allow_private_redirects = false;  ///< and so may the hosts that it redirects to
    PagePolicy page = PagePolicy::never;
    LacksLead lacks_lead = nullptr;  ///< asked of the texts that it gives
    bool enabled = true;
};

/// The time between two polls that vigie really keeps: never under a minute on the public web; a
/// feed on one's own network (allow_private) may be polled every second.
inline std::chrono::seconds poll_interval(const Feed& feed) {
    return std::max(feed.interval, feed.allow_private ? std::chrono::seconds{1} : polite_interval);
}

/// The longest time between two polls that all is well with: neither a quiet feed nor its own
/// wishes (ttl, max-age, ...) stretch the interval beyond. A server of one's own needs no sparing.
inline std::chrono::seconds slowest_interval(const Feed& feed) {
    const auto usual = feed.allow_private ? feed.interval : usual_slowest;
    const bool said = feed.slowest > std::chrono::seconds{0};
    return std::max(said ? feed.slowest : usual, poll_interval(feed));
}

}  // namespace vigie::feeds
