#include "daemon/telemetry/telemetry.h"

#include <algorithm>
#include <array>

#include "daemon/telemetry/labels.h"
#include "daemon/telemetry/process.h"
#include "daemon/telemetry/publisher_metrics.h"
#include "extractors/language/languages.h"
#include "extractors/report.h"

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;
using feeds::PollOutcome;

const std::vector<double> fetch_bounds{0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};
const std::vector<double> extract_bounds{
    0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5};
const std::vector<double> commit_bounds{
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5};
/// From a millisecond between commit and socket to a day between publication and feed.
const std::vector<double> latency_bounds{
    0.001, 0.01, 0.1, 1, 5, 15, 60, 300, 900, 1800, 3600, 14400, 86400};

constexpr std::array decisions{"new", "merge", "revise", "split"};
constexpr std::array severities{"1", "2", "3", "4", "5"};

double unix_seconds(text::Instant at) {
    return std::chrono::duration<double>(at.time_since_epoch()).count();
}

}  // namespace

Telemetry::Telemetry()
    : fetches_(registry_.counters("vigie_feed_fetches_total",
                                  "Polls of a feed and what they came to: changed, unchanged, "
                                  "pushed, put_off, or what went wrong.",
                                  {"feed", "result"})),
      fetch_duration_(
          registry_.histogram("vigie_feed_fetch_duration_seconds",
                              "One poll, from the request to the last page that was read.",
                              fetch_bounds)),
      response_bytes_(registry_.counter("vigie_feed_response_bytes_total",
                                        "Bytes of the feeds' documents, decompressed.")),
      last_success_(registry_.gauges("vigie_feed_last_success_timestamp_seconds",
                                     "When a feed could last be read; 0 for never.",
                                     {"feed"})),
      next_poll_(registry_.gauges(
          "vigie_feed_next_poll_timestamp_seconds", "When a feed is polled next.", {"feed"})),
      pages_(registry_.counters("vigie_pages_total",
                                "Pages behind entries: read, late ones did not come in time, left "
                                "ones were too many for one poll, kept ones told no more or were "
                                "not to be had.",
                                {"outcome"})),
      articles_(registry_.counters("vigie_articles_total",
                                   "Articles: new tell an event, irrelevant ones none, rejected "
                                   "ones are in a language that is not read, seen ones are known.",
                                   {"outcome"})),
      extract_duration_(registry_.histogram(
          "vigie_extract_duration_seconds", "Reading one article for events.", extract_bounds)),
      events_(registry_.counters(
          "vigie_events_total", "New events by type, alerted or not.", {"type"})),
      decisions_(registry_.counters(
          "vigie_dedup_decisions_total", "What the desk did with a report.", {"decision"})),
      alerts_(registry_.counters("vigie_alerts_committed_total",
                                 "Alerts and their revisions, committed to the outbox.",
                                 {"severity"})),
      latency_(registry_.histograms(
          {"vigie_alert_latency_seconds",
           "From the newest article's publication until it was seen, extracted and committed; "
           "from there until it was sent.",
           MetricType::histogram,
           latency_bounds,
           {}},
          {"stage"})),
      sent_latency_(latency_.with({"sent"})),
      commit_duration_(registry_.histogram("vigie_db_commit_duration_seconds",
                                           "One transaction of the store that worked.",
                                           commit_bounds)),
      reloads_(registry_.counters(
          "vigie_config_reloads_total", "Times that SIGHUP was heard.", {"result"})),
      last_reload_(registry_.gauge("vigie_config_last_reload_successful",
                                   "Whether the last reload worked, or the start.")),
      loop_lag_(
          registry_.gauge("vigie_loop_lag_seconds", "How late the event loop last came round.")),
      silent_regions_(
          registry_.gauge("vigie_silent_regions", "Regions that nobody has reported from lately.")),
      loop_turned_(now()),
      writer_turned_(now()) {
    registry_.gauges("vigie_build_info", "The version that runs.", {"version"})
        .with({VIGIE_VERSION})
        .set(1);
    last_reload_.set(1);
    begin_at_nought();
}

void Telemetry::begin_at_nought() {
    // What has not happened yet is a nought, not a gap.
    for (const char* outcome : {"new", "irrelevant", "rejected", "seen"})
        articles_.with({outcome});
    for (const char* outcome : {"read", "late", "left", "kept"})
        pages_.with({outcome});
    for (const char* decision : decisions)
        decisions_.with({decision});
    for (const char* severity : severities)
        alerts_.with({severity});
    for (const char* result : {"ok", "failed"})
        reloads_.with({result});
    for (const char* stage : {"seen", "extracted", "committed"})
        latency_.with({stage});
}

// ---- feeds ---------------------------------------------------------------------------------

void Telemetry::watches(const std::vector<feeds::Feed>& feeds, const StateOf& state_of) {
    std::map<std::string, Pace> before;
    {
        const std::scoped_lock lock(mutex_);
        before.swap(feeds_);
        for (const feeds::Feed& feed : feeds) {
            const auto known = before.find(feed.name);
            feeds_[feed.name] = known != before.end() ? known->second : Pace{};
            feeds_[feed.name].asked = feeds::poll_interval(feed);
            feeds_[feed.name].period = feeds_[feed.name].asked;
        }
    }
    for (const feeds::Feed& feed : feeds) {
        remember(feed.name, state_of(feed));
        before.erase(feed.name);
    }
    for (const auto& [name, pace] : before) {
        last_success_.remove({name});
        next_poll_.remove({name});
    }
}

void Telemetry::remember(const std::string& feed, const text::FeedState& state) {
    {
        const std::scoped_lock lock(mutex_);
        const auto known = feeds_.find(feed);
        if (known == feeds_.end()) return;  // taken out while its last poll was in hand
        Pace& pace = known->second;
        pace.last_success = state.last_success;
        pace.retired = state.retired();
        if (state.failures == 0 && state.last_success != text::Instant{})
            pace.period = std::max(pace.asked, state.pause);
    }
    if (state.retired()) {
        last_success_.remove({feed});
        next_poll_.remove({feed});
    } else {
        last_success_.with({feed}).set(unix_seconds(state.last_success));
        next_poll_.with({feed}).set(unix_seconds(state.next_poll));
    }
}

void Telemetry::polled(const feeds::PollReport& report, const text::FeedState& state) {
    remember(report.feed, state);
    if (report.outcome == PollOutcome::hub) return;
    fetches_.with({report.feed, result_of(report, state)}).add();
    if (report.outcome == PollOutcome::put_off) return;
    if (report.outcome != PollOutcome::pushed)
        fetch_duration_.observe(std::chrono::duration<double>(report.duration).count());
    response_bytes_.add(report.bytes);
    count_pages(report.pages);
    articles_.with({"seen"}).add(report.entries - std::min(report.entries, report.fresh));
}

void Telemetry::count_pages(const feeds::PageNotes& pages) {
    const std::size_t others = pages.read + pages.late + pages.left;
    pages_.with({"read"}).add(pages.read);
    pages_.with({"late"}).add(pages.late);
    pages_.with({"left"}).add(pages.left);
    pages_.with({"kept"}).add(pages.wanted - std::min(pages.wanted, others));
}

void Telemetry::covers(const std::vector<RegionFact>& regions) {
    std::vector<SilentRegion> silent;
    std::size_t unknown = 0;
    for (const RegionFact& fact : regions) {
        if (fact.state == RegionFact::State::unknown) ++unknown;
        if (fact.state == RegionFact::State::silent)
            silent.push_back({fact.region, fact.since.value_or(text::Instant{})});
    }
    silent_regions_.set(static_cast<double>(silent.size()));
    const std::scoped_lock lock(mutex_);
    regions_ = regions.size();
    unknown_regions_ = unknown;
    silent_ = std::move(silent);
}

std::int64_t Telemetry::filed(const std::vector<alerts::Delivery>& deliveries) {
    std::int64_t unread = 0;
    for (const alerts::Delivery& delivery : deliveries) {
        const bool read = extractors::is_read(delivery.article.language);
        if (!read) ++unread;
        const char* outcome = delivery.reports.empty() ? "irrelevant" : "new";
        articles_.with({read ? outcome : "rejected"}).add();
    }
    return unread;
}

// ---- the store -----------------------------------------------------------------------------

void Telemetry::stands_at(const alerts::Head& head) {
    head_ = head.seq;
    sent_ = head.seq;  // until the publisher says otherwise
    moved_at_ = now();
}

void Telemetry::committed(const alerts::Entry& entry,
                          const std::vector<alerts::OutboxRow>& rows,
                          Steady::duration took) {
    commit_duration_.observe(Seconds(took).count());
    if (!rows.empty()) {
        // Not with each commit: commits that go on must not hide that none of them is sent.
        if (sent_ >= head_) moved_at_ = now();
        head_ = rows.back().seq;
    }
    count_events(entry);
    count_decisions(entry);
    count_alerts(entry);
    const std::scoped_lock lock(mutex_);
    store_trouble_.clear();
}

void Telemetry::not_committed(const text::Error& why) {
    const std::scoped_lock lock(mutex_);
    store_trouble_ = why.message();
}

void Telemetry::count_events(const alerts::Entry& entry) {
    for (const alerts::Decision& decision : entry.decisions) {
        const alerts::Event* event = is_new(decision) ? event_of(entry, decision.event) : nullptr;
        if (event == nullptr) continue;
        const auto type = extractors::type_of(event->account.sub_type);
        events_.with({std::string(extractors::name_of(type))}).add();
    }
}

void Telemetry::count_decisions(const alerts::Entry& entry) {
    for (const alerts::Decision& decision : entry.decisions)
        decisions_.with({decision_of(decision, entry)}).add();
}

void Telemetry::count_alerts(const alerts::Entry& entry) {
    for (const alerts::Draft& draft : entry.alerts) {
        alerts_.with({severity_in(draft.topic)}).add();
        const alerts::Event* event = event_of(entry, draft.alert);
        if (event == nullptr || event->members.empty()) continue;
        const alerts::Member& newest = event->members.back();
        const auto published = newest.source.published;
        if (!published) continue;
        const auto observe = [&](const char* stage, text::Instant until) {
            latency_.with({stage}).observe(
                std::max(Seconds(until - *published), Seconds(0)).count());
        };
        observe("seen", newest.source.seen);
        observe("extracted", newest.extracted);
        observe("committed", entry.now);
    }
}

// ---- publishing ----------------------------------------------------------------------------

void Telemetry::sent(const alerts::OutboxRow& row, text::Instant now) {
    sent_ = row.seq;
    moved_at_ = Telemetry::now();
    sent_latency_.observe(std::max(Seconds(now - row.committed), Seconds(0)).count());
    const std::scoped_lock lock(hearing_);
    if (heard_) heard_();
}

void Telemetry::on_sent(std::function<void()> heard) {
    const std::scoped_lock lock(hearing_);
    heard_ = std::move(heard);
}

// ---- life ----------------------------------------------------------------------------------

void Telemetry::reloaded(bool worked) {
    reloads_.with({worked ? "ok" : "failed"}).add();
    last_reload_.set(worked ? 1 : 0);
}

void Telemetry::loop_turned(Steady::duration late) {
    loop_lag_.set(std::max(Seconds(late), Seconds(0)).count());
    loop_turned_ = now();
}

// ---- reading -------------------------------------------------------------------------------

Seconds Telemetry::since(std::int64_t moment) {
    return Steady::duration(std::max<std::int64_t>(now() - moment, 0));
}

Scrape Telemetry::scrape(const alerts::PublisherCounts& publisher) const {
    Scrape scrape = registry_.read();
    for (Scrape more : {publisher_metrics(publisher), process_metrics()})
        std::move(more.begin(), more.end(), std::back_inserter(scrape));
    scrape.push_back(single("vigie_outbox_head",
                            "Seq of the last alert that is committed.",
                            MetricType::gauge,
                            static_cast<double>(head_)));
    return scrape;
}

HealthFacts Telemetry::facts(const alerts::PublisherCounts& publisher, text::Instant now) const {
    HealthFacts facts;
    facts.now = now;
    facts.loop = since(loop_turned_);
    facts.writer = since(writer_turned_);
    facts.publisher = since(publisher.beat.time_since_epoch().count());
    facts.stopping = stopping_;
    facts.head = head_;
    facts.sent = publisher.sent;
    facts.waiting = since(moved_at_);
    const std::scoped_lock lock(mutex_);
    facts.store_trouble = store_trouble_;
    facts.regions = regions_;
    facts.unknown = unknown_regions_;
    facts.silent = silent_;
    for (const auto& [name, pace] : feeds_)
        facts.feeds.push_back({name, pace.last_success, pace.period, pace.retired});
    return facts;
}

}  // namespace vigie::daemon
