// What subscribers are told besides alerts, and when: how each feed is (FeedWatch), who still
// reports from which region (RegionWatch). Main thread.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "alerts/newsroom.h"
#include "alerts/publisher.h"
#include "daemon/pipeline/feed_memory.h"
#include "daemon/pipeline/feed_watch.h"
#include "daemon/pipeline/region_watch.h"
#include "daemon/settings/settings.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/feed.h"
#include "text/time.h"

namespace vigie::daemon {

/// The pause until everything is told again: `repeat`, an hour at most, and not beyond the time by
/// which the start is over; `waited` = since the start, none when that is over.
std::chrono::milliseconds until_told_again(std::chrono::seconds repeat,
                                           std::optional<std::chrono::milliseconds> waited);

class Tidings {
public:
    /// All outlive it.
    struct Ground {
        alerts::Publisher& publisher;
        const text::Clock& clock;
        Telemetry& telemetry;
        const FeedMemory& memory;
    };

    Tidings(boost::asio::io_context& io, Ground ground, const alerts::Newsroom& newsroom);

    /// From now on, also for what is not due before its pause is over.
    void judge_by(const HealthSettings& settings);

    /// From now on these are watched; what was told of `forgotten` is nothing to go by.
    void watch(std::vector<feeds::Feed> feeds, const std::vector<std::string>& forgotten);
    void watch_regions(std::vector<std::string> regions);

    /// This is stored, and tells what there is to tell of it.
    void committed(const alerts::Batch& batch);
    /// A poll of the feed of this name is over and remembered, whatever came of it: only what could
    /// be read counts as heard.
    void polled(const std::string& name);

    /// The same for everything, now and as often as is told again, an hour at most: some feeds are
    /// polled seldom, or never again, and a region falls silent by nothing happening. Until
    /// cancelled.
    boost::asio::awaitable<void> tell();

private:
    using Steady = std::chrono::steady_clock;

    void tell_of(const feeds::Feed& feed);
    void tell_of_regions();
    [[nodiscard]] std::vector<RegionFact> regions(text::Instant now) const;
    [[nodiscard]] RegionWatch::Limits limits() const;

    Ground ground_;
    HealthSettings settings_;
    FeedWatch feed_watch_;
    RegionWatch region_watch_;
    std::vector<feeds::Feed> watched_;
    /// Who was due at the start and has not been read since. As long as there are such, a region
    /// may only seem silent because vigie was off.
    std::set<std::string> unheard_;
    bool has_caught_up_ = false;
    boost::asio::steady_timer pause_;
    bool woken_ = false;  // the pause ended for other settings, not for a stop
    text::Instant started_;
    Steady::time_point began_ = Steady::now();
};

}  // namespace vigie::daemon
