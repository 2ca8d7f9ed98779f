// What vigie remembers of a feed between two polls. feeds decides it, alerts stores it in the same
// transaction as the articles that came with it, so that a crash never skips an article.
#pragma once

#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/subscription.h"
#include "text/time.h"

namespace vigie::text {

/// Why the next poll is as far away as it is.
enum class Because {
    interval,       ///< the interval that feeds.toml wishes
    rhythm,         ///< the feed brings something new that seldom
    ttl,            ///< its document says so: RSS ttl
    update_period,  ///< its document says so: sy:updatePeriod
    max_age,        ///< its server says that nothing changes before: Cache-Control
    expires,        ///< the same by Expires
    pushed,         ///< its hub tells what is new; polls are a safety net
    skip_hours,     ///< its document asks not to be read in these hours or on these days
    back_off,       ///< it failed
    retry_after,    ///< its server asked for a pause
    retired,        ///< it is gone for good: never
};

/// What was wrong with the last poll.
enum class PollFault {
    none,
    no_answer,   ///< no connection, no name, TLS, too slow, too large
    status,      ///< an HTTP status that is an error
    blocked,     ///< the server will not have us: 403, or 429 for asking too often
    filtered,    ///< a filter before the server wants proof of a human reader
    html,        ///< a web page instead of a feed
    unreadable,  ///< neither a page nor a feed that could be read
    internal,    ///< an error of vigie's own
};

/// "update_period"; and back, none for another word.
std::string_view word(Because reason);
std::string_view word(PollFault fault);
std::optional<Because> because_from(std::string_view word);
std::optional<PollFault> fault_from(std::string_view word);

/// How often a feed's document asks to be read; zero and nothing set = it does not say.
struct Pace {
    std::chrono::seconds ttl{0};
    std::chrono::seconds update_every{0};
    std::bitset<24> skip_hours;  ///< hours of the day, UTC
    std::bitset<7> skip_days;    ///< [0] is Sunday
    friend bool operator==(const Pace&, const Pace&) = default;
};

/// A permanent redirect that is being watched: it is believed when it has held for long enough.
struct Move {
    std::string to;   ///< where it leads; empty = none
    Instant since{};  ///< when it was first seen
    int seen = 0;     ///< polls in a row that it led to a feed
    friend bool operator==(const Move&, const Move&) = default;
};

/// What came of the pages behind short entries, at the last poll that looked for some.
struct PageTally {
    int wanted = 0;       ///< entries whose page was to be read
    int read = 0;         ///< of them those that have its text
    int late = 0;         ///< whose page was not there in time: read from their summary
    std::string trouble;  ///< why one of the others keeps its summary, with its address
    friend bool operator==(const PageTally&, const PageTally&) = default;
};

/// A moment that never came is the epoch.
struct FeedState {
    std::string feed;           ///< the feed's short configured name
    std::string url;            ///< the configured address that all of this was learnt at
    std::string etag;           ///< byte-exact ETag of the last 200 or 304; empty = none
    std::string last_modified;  ///< byte-exact Last-Modified of the same; empty = none
    Instant next_poll{};        ///< not before this moment
    int failures = 0;           ///< polls in a row that failed

    std::chrono::seconds pause{0};        ///< the time to the next poll as it was decided
    Because because = Because::interval;  ///< and why
    std::string asking_host;  ///< that asked for the pause (retry_after); empty = address()'s
    Instant last_poll{};      ///< whatever came of it
    Instant last_success{};   ///< a feed that could be read, or a 304

    PollFault fault = PollFault::none;  ///< of the last poll
    long status = 0;                    ///< its HTTP status; 0 = no answer
    std::string error;                  ///< for a person; empty = none
    std::string feed_link;              ///< of a page in the feed's place: where its feed may be

    // As of the last document that could be read:
    std::string body_hash;           ///< of its bytes and what they were said to be
    std::string version;             ///< "rss20", as feeds::FeedDocument has it
    std::string ill_formed_why;      ///< what had to be repaired; empty = nothing
    int entries = 0;                 ///< in it
    int undated = 0;                 ///< of them without a usable date
    std::int64_t bytes = 0;          ///< of it, decompressed
    std::optional<Instant> newest;   ///< the newest date of its entries
    Instant last_news{};             ///< when a later poll last brought something new
    std::chrono::seconds rhythm{0};  ///< the usual time between two entries; 0 = not known
    Pace pace;
    std::vector<std::string> hubs;  ///< that it names (W3C WebSub) and that can be used, in order
    std::string topic;              ///< its own address as those hubs know it

    PageTally pages;
    Subscription subscription;
    Move move;
    std::string adopted;   ///< where the feed is fetched since it moved for good; empty = at url
    Instant retired_at{};  ///< its server said 410 Gone; the epoch = it did not

    /// Where the feed is fetched.
    [[nodiscard]] const std::string& address() const { return adopted.empty() ? url : adopted; }

    [[nodiscard]] bool retired() const { return retired_at != Instant{}; }

    friend bool operator==(const FeedState&, const FeedState&) = default;
};

}  // namespace vigie::text
