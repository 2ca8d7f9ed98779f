// A made-up web of 150 feeds on 60 hosts that behave as servers do, and a book of every request
// that reaches them.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "feeds/articles.h"
#include "feeds/feed.h"
#include "feeds/fetcher.h"
#include "tests/feeds/politeness/virtual_time.h"

namespace vigie::feeds {

enum class Kind {
    busy,     ///< an article every 20 minutes, validators
    bare,     ///< the same without validators
    slow,     ///< an article every nine hours
    weekly,   ///< an article a week
    cached,   ///< busy, behind a cache: max-age of 15 minutes
    patient,  ///< busy, with a ttl of 30 minutes
    night,    ///< busy, asks not to be read from midnight to five
    limited,  ///< busy, on a host that answers 429 with Retry-After for half an hour at ten
    tired,    ///< busy, on a host that answers 503 from two to five
    walled,   ///< 403 and a page that asks for proof of a human reader
    dead,     ///< 500
    moved,    ///< 301 to another host, as yesterday
    gone,     ///< 410
};

inline constexpr int kinds = static_cast<int>(Kind::gone) + 1;

struct Site {
    Feed feed;
    Kind kind = Kind::busy;
    std::string host;  ///< where feeds.toml has it
    std::chrono::seconds gap{1200};
    std::chrono::seconds offset{0};
};

/// 150 sites on 60 hosts; the feed of kind `moved` leads to a 61st.
std::vector<Site> make_sites();

struct Visit {
    std::size_t site = 0;
    std::string host;  ///< that was asked
    text::Instant begin;
    text::Instant end;  ///< the epoch = it was broken off
    long status = 0;
    std::chrono::seconds retry_after{0};
};

class World final : public Fetcher {
public:
    World(std::vector<Site> sites, VirtualTime& time);

    boost::asio::awaitable<Result<Reply>> fetch(Request request) override;

    /// Takes the place of parsing: what the site had published at `seen`.
    [[nodiscard]] Reading read(const Reply& reply, const Feed& feed, text::Instant seen) const;

    [[nodiscard]] const std::vector<Site>& sites() const { return sites_; }

    [[nodiscard]] const std::vector<Visit>& book() const { return book_; }

    /// How many articles a site has published by then, counted from long ago.
    static long published(const Site& site, text::Instant at);

private:
    [[nodiscard]] Reply answer(const Site& site, const Request& request) const;

    std::vector<Site> sites_;
    std::map<std::string, std::size_t> by_url_;
    VirtualTime& time_;
    std::vector<Visit> book_;
};

inline const std::string new_home = "https://new-home.example/feed";

}  // namespace vigie::feeds
