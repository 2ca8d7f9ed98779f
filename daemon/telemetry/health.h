// Is the daemon alive, and does it do its work? A pure judgement of a few facts, the same for
// /healthz, /readyz and `vigie health`.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "text/time.h"

namespace vigie::daemon {

using Seconds = std::chrono::duration<double>;

/// How one watched feed stands.
struct FeedFact {
    std::string name;
    text::Instant last_success{};    ///< the epoch = never
    std::chrono::seconds period{0};  ///< how often it is asked when all is well
    bool retired = false;            ///< it is gone for good and asked no more
};

/// A region that nobody reports from any more.
struct SilentRegion {
    std::string name;
    text::Instant since{};  ///< since then
};

struct HealthFacts {
    text::Instant now{};
    // Time since each last did something:
    Seconds loop{0};
    Seconds writer{0};
    Seconds publisher{0};
    bool stopping = false;
    std::string store_trouble;  ///< why the store cannot be written; empty = it can
    std::size_t regions = 0;    ///< that are watched
    std::size_t unknown = 0;    ///< of them, nobody was listened to for long enough to tell
    std::vector<SilentRegion> silent{};
    std::vector<FeedFact> feeds;
    std::int64_t head = 0;  ///< the last seq committed ...
    std::int64_t sent = 0;  ///< ... and published
    Seconds waiting{0};     ///< time since one was published, or began to wait for it
};

/// One thing that was looked at.
struct Check {
    std::string name;  ///< "loop", "feeds", "outbox"
    bool ok = true;
    std::string what;  ///< for a person
};

/// The threads make progress.
std::vector<Check> checks_of_life(const HealthFacts& facts);

/// It takes news in and sends alerts out: the store can be written, a feed was read within two of
/// its periods, nothing that is committed waits to be published.
std::vector<Check> checks_of_work(const HealthFacts& facts);

/// How many of the feeds were read within two of their periods; a retired one was not.
std::int64_t feeds_in_time(const HealthFacts& facts);

bool all_ok(const std::vector<Check>& checks);

}  // namespace vigie::daemon
