// All that the daemon tells of itself: each place where something happens says so here, from its
// own thread, and /metrics, /healthz and /readyz read it. Names, units and labels are those of
// docs/operations.md; a feed is labelled with its configured short name, and no label ever holds an
// address, a place or an id.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "alerts/newsroom.h"
#include "alerts/publisher_counts.h"
#include "alerts/store.h"
#include "daemon/pipeline/region_watch.h"
#include "daemon/telemetry/health.h"
#include "daemon/telemetry/instruments.h"
#include "feeds/feed.h"
#include "feeds/poll.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::daemon {

class Telemetry {
public:
    using Steady = std::chrono::steady_clock;

    Telemetry();

    // ---- feeds: the main thread ------------------------------------------------------------

    /// From now on these are watched, and others no more. `state_of` is what is known of one.
    using StateOf = std::function<text::FeedState(const feeds::Feed&)>;
    void watches(const std::vector<feeds::Feed>& feeds, const StateOf& state_of);
    /// A feed was asked, or its hub delivered. `state` is as it will be stored.
    void polled(const feeds::PollReport& report, const text::FeedState& state);
    /// How the regions stand now.
    void covers(const std::vector<RegionFact>& regions);
    /// These were read, and committed. How many of them are in a language that is not read?
    std::int64_t filed(const std::vector<alerts::Delivery>& deliveries);

    // ---- reading and storing: their threads ------------------------------------------------

    /// One article was read for events.
    Histogram& extract_duration() { return extract_duration_; }

    /// The outbox stands there.
    void stands_at(const alerts::Head& head);

    void committed(const alerts::Entry& entry,
                   const std::vector<alerts::OutboxRow>& rows,
                   Steady::duration took);
    void not_committed(const text::Error& why);

    // ---- publishing: the publisher's thread or the writer's, one at a time -------------------

    /// A row was handed to the socket for the first time.
    void sent(const alerts::OutboxRow& row, text::Instant now);
    /// Calls `heard` after each row that is sent, on the thread that sends it, until the next call;
    /// once this returns, no call of the one before is under way.
    void on_sent(std::function<void()> heard);

    // ---- life ------------------------------------------------------------------------------

    void reloaded(bool worked);

    /// The loop took so much longer than it should have to come round.
    void loop_turned(Steady::duration late);

    void writer_turned() { writer_turned_ = now(); }

    void stopping() { stopping_ = true; }

    // ---- reading: any thread ---------------------------------------------------------------

    /// Everything counted, with what the publisher counts and the process uses.
    [[nodiscard]] Scrape scrape(const alerts::PublisherCounts& publisher) const;
    /// What health is judged by; `writable` of the facts is left to the caller.
    [[nodiscard]] HealthFacts facts(const alerts::PublisherCounts& publisher,
                                    text::Instant now) const;

private:
    struct Pace {
        text::Instant last_success{};
        std::chrono::seconds asked{0};   ///< as its settings want it
        std::chrono::seconds period{0};  ///< as it was decided when all was last well
        bool retired = false;
    };

    static std::int64_t now() { return Steady::now().time_since_epoch().count(); }

    void begin_at_nought();
    static Seconds since(std::int64_t moment);
    void remember(const std::string& feed, const text::FeedState& state);
    void count_pages(const feeds::PageNotes& pages);
    void count_events(const alerts::Entry& entry);
    void count_decisions(const alerts::Entry& entry);
    void count_alerts(const alerts::Entry& entry);

    Registry registry_;
    Family<Counter>& fetches_;
    Histogram& fetch_duration_;
    Counter& response_bytes_;
    Family<Gauge>& last_success_;
    Family<Gauge>& next_poll_;
    Family<Counter>& pages_;
    Family<Counter>& articles_;
    Histogram& extract_duration_;
    Family<Counter>& events_;
    Family<Counter>& decisions_;
    Family<Counter>& alerts_;
    Family<Histogram>& latency_;
    Histogram& sent_latency_;
    Histogram& commit_duration_;
    Family<Counter>& reloads_;
    Gauge& last_reload_;
    Gauge& loop_lag_;
    Gauge& silent_regions_;

    std::atomic<std::int64_t> head_{0};        // of the outbox
    std::atomic<std::int64_t> sent_{0};        // of it, by the publisher
    std::atomic<std::int64_t> moved_at_{0};    // steady, when a row last was sent or began to wait
    std::atomic<std::int64_t> loop_turned_;    // steady
    std::atomic<std::int64_t> writer_turned_;  // steady
    std::atomic<bool> stopping_{false};

    mutable std::mutex mutex_;
    std::map<std::string, Pace> feeds_;  // behind the mutex
    std::size_t regions_ = 0;            // behind the mutex
    std::size_t unknown_regions_ = 0;    // behind the mutex
    std::vector<SilentRegion> silent_;   // behind the mutex
    std::string store_trouble_;          // behind the mutex; empty = the last commit worked

    std::mutex hearing_;
    std::function<void()> heard_;  // behind hearing_
};

}  // namespace vigie::daemon
