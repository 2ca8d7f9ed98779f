// What is counted for what happens: each thing once, under its name.
#include "daemon/telemetry/telemetry.h"

#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

#include "alerts/error.h"
#include "daemon/telemetry/measured_store.h"
#include "feeds/error.h"

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2026-03-06T12:00:00Z");

/// The sample of a family whose label values are these.
Sample sample(const Telemetry& telemetry,
              const std::string& name,
              const std::vector<std::string>& values = {}) {
    for (const MetricFamily& family : telemetry.scrape({})) {
        if (family.name != name) continue;
        for (const Sample& one : family.samples) {
            std::vector<std::string> own;
            for (const auto& [label, value] : one.labels)
                own.push_back(value);
            if (own == values) return one;
        }
    }
    ADD_FAILURE() << "no " << name;
    return {};
}

double value(const Telemetry& telemetry,
             const std::string& name,
             const std::vector<std::string>& values = {}) {
    return sample(telemetry, name, values).value;
}

std::uint64_t count(const Telemetry& telemetry, const std::string& name, const char* stage) {
    const Sample one = sample(telemetry, name, {stage});
    std::uint64_t all = 0;
    for (const auto bucket : one.counts)
        all += bucket;
    return all;
}

feeds::Feed feed_named(const std::string& name) {
    feeds::Feed feed;
    feed.name = name;
    feed.url = "http://" + name + ".example/";
    feed.interval = 60s;
    return feed;
}

feeds::PollReport report_of(feeds::PollOutcome outcome) {
    feeds::PollReport report;
    report.feed = "journal";
    report.outcome = outcome;
    report.duration = 300ms;
    return report;
}

TEST(Telemetry, CountsPollsByFeedAndWhatTheyCameTo) {
    Telemetry telemetry;
    text::FeedState state;
    auto changed = report_of(feeds::PollOutcome::changed);
    changed.entries = 10;
    changed.fresh = 3;
    changed.bytes = 2000;
    telemetry.polled(changed, state);
    state.fault = text::PollFault::filtered;
    telemetry.polled(report_of(feeds::PollOutcome::failed), state);
    telemetry.polled(report_of(feeds::PollOutcome::put_off), state);
    telemetry.polled(report_of(feeds::PollOutcome::hub), state);
    const std::string fetches = "vigie_feed_fetches_total";
    EXPECT_EQ(value(telemetry, fetches, {"journal", "changed"}), 1);
    EXPECT_EQ(value(telemetry, fetches, {"journal", "filtered"}), 1);
    EXPECT_EQ(value(telemetry, fetches, {"journal", "put_off"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_articles_total", {"seen"}), 7);
    EXPECT_EQ(value(telemetry, "vigie_feed_response_bytes_total"), 2000);
    EXPECT_NEAR(value(telemetry, "vigie_feed_fetch_duration_seconds"), 0.6, 1e-9)
        << "what was put off took no time";
}

TEST(Telemetry, SaysWhyThereWasNoAnswer) {
    using feeds::FeedError;
    const std::pair<FeedError, std::string> causes[] = {
        {FeedError::dns_failed, "dns"},
        {FeedError::connect_failed, "connect"},
        {FeedError::timed_out, "timeout"},
        {FeedError::tls_failed, "tls"},
        {FeedError::too_large, "too_large"},
        {FeedError::too_many_redirects, "redirects"},
        {FeedError::address_refused, "address_refused"},
        {FeedError::transfer_failed, "broken_off"},
        {FeedError::bad_url, "no_answer"}};
    for (const auto& [error, word] : causes) {
        Telemetry telemetry;
        text::FeedState state;
        state.fault = text::PollFault::no_answer;
        auto failed = report_of(feeds::PollOutcome::failed);
        failed.error = make_error_code(error);
        telemetry.polled(failed, state);
        EXPECT_EQ(value(telemetry, "vigie_feed_fetches_total", {"journal", word}), 1) << word;
    }
}

TEST(Telemetry, KnowsFeedsFromTheStoreAndForgetsThoseThatAreWatchedNoMore) {
    Telemetry telemetry;
    text::FeedState state;
    state.last_success = noon;
    state.next_poll = noon + 5min;
    state.pause = 5min;
    const auto known = [&](const feeds::Feed&) { return state; };
    telemetry.watches({feed_named("journal"), feed_named("radio")}, known);
    const char* last = "vigie_feed_last_success_timestamp_seconds";
    EXPECT_EQ(value(telemetry, last, {"radio"}), 1772798400);
    EXPECT_EQ(value(telemetry, "vigie_feed_next_poll_timestamp_seconds", {"radio"}), 1772798700);
    telemetry.watches({feed_named("journal")}, known);
    const HealthFacts facts = telemetry.facts({}, noon);
    ASSERT_EQ(facts.feeds.size(), 1U);
    EXPECT_EQ(facts.feeds[0].name, "journal");
    EXPECT_EQ(facts.feeds[0].period, 5min);
    const Scrape scrape = telemetry.scrape({});
    const auto family = std::find_if(
        scrape.begin(), scrape.end(), [&](const auto& one) { return one.name == last; });
    EXPECT_EQ(family->samples.size(), 1U);
}

TEST(Telemetry, KeepsTheWellFeedsPeriodWhileItBacksOff) {
    Telemetry telemetry;
    text::FeedState state;
    state.last_success = noon;
    state.pause = 5min;
    telemetry.watches({feed_named("journal")}, [&](const feeds::Feed&) { return state; });
    state.failures = 4;
    state.pause = 2h;
    telemetry.polled(report_of(feeds::PollOutcome::failed), state);
    EXPECT_EQ(telemetry.facts({}, noon).feeds[0].period, 5min);
}

/// One report that made an event, one that joined it with news and one without.
alerts::Entry entry() {
    alerts::Event event;
    event.id = "ML-1";
    event.account.sub_type = extractors::SubEventType::attack;
    alerts::Member member;
    member.source.published = noon - 600s;
    member.source.seen = noon - 60s;
    member.extracted = noon - 59s;
    event.members = {member};
    alerts::Event other = event;
    other.id = "ML-2";
    alerts::Entry entry;
    entry.events = {event, other};
    entry.decisions = {{"a", 0, "ML-1", "new", 0, {}},
                       {"b", 0, "ML-1", "joined", 1, {}},
                       {"c", 0, "ML-2", "reprint", 1, {}}};
    entry.alerts = {{"ML-1", 2, "alert.ML.4.gao.attack.", "", "{}"}};
    entry.now = noon;
    return entry;
}

TEST(Telemetry, CountsWhatIsCommittedAndNothingElse) {
    Telemetry telemetry;
    const auto store = measured(alerts::memory_store(), telemetry).value();
    const auto rows = store->commit(entry());
    ASSERT_TRUE(rows) << rows.error().message();
    EXPECT_EQ(value(telemetry, "vigie_dedup_decisions_total", {"new"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_dedup_decisions_total", {"revise"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_dedup_decisions_total", {"merge"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_events_total", {"Violence against civilians"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_alerts_committed_total", {"4"}), 1);
    EXPECT_EQ(value(telemetry, "vigie_alerts_committed_total", {"5"}), 0);
    EXPECT_EQ(value(telemetry, "vigie_outbox_head"), 1);
    const std::string latency = "vigie_alert_latency_seconds";
    EXPECT_EQ(value(telemetry, latency, {"seen"}), 540);
    EXPECT_EQ(value(telemetry, latency, {"extracted"}), 541);
    EXPECT_EQ(value(telemetry, latency, {"committed"}), 600);
    EXPECT_EQ(count(telemetry, latency, "sent"), 0U);
    telemetry.sent(rows->front(), rows->front().committed + 5ms);
    EXPECT_NEAR(value(telemetry, latency, {"sent"}), 0.005, 1e-9);
    EXPECT_FALSE(store->commit(entry())) << "the same seqs of the same alert twice";
    EXPECT_EQ(value(telemetry, "vigie_alerts_committed_total", {"4"}), 1);
}

TEST(Telemetry, RemembersThatTheStoreCannotBeWrittenUntilItCan) {
    Telemetry telemetry;
    const auto store = measured(alerts::memory_store(), telemetry).value();
    telemetry.not_committed({make_error_code(alerts::AlertError::store_full), "vigie.sqlite"});
    EXPECT_NE(telemetry.facts({}, noon).store_trouble.find("vigie.sqlite"), std::string::npos);
    ASSERT_TRUE(store->commit({}));
    EXPECT_EQ(telemetry.facts({}, noon).store_trouble, "");
}

TEST(Telemetry, TellsWhoListensOfEachRowThatIsSent) {
    Telemetry telemetry;
    int heard = 0;
    telemetry.sent({}, noon);
    telemetry.on_sent([&] { ++heard; });
    telemetry.sent({}, noon);
    telemetry.sent({}, noon);
    telemetry.on_sent(nullptr);
    telemetry.sent({}, noon);
    EXPECT_EQ(heard, 2);
}

TEST(Telemetry, CommitsThatGoOnDoNotHideThatNoneOfThemIsSent) {
    Telemetry telemetry({});
    telemetry.stands_at({"", 3});
    const auto commit = [&](std::int64_t seq) {
        alerts::OutboxRow row;
        row.seq = seq;
        telemetry.committed({}, {row}, 1ms);
        return row;
    };
    const auto waiting = [&] { return telemetry.facts({}, noon).waiting; };
    const auto first = commit(4);
    std::this_thread::sleep_for(20ms);
    commit(5);
    EXPECT_GE(waiting(), 20ms) << "the first of them still waits";
    using Clock = std::chrono::steady_clock;
    auto since = Clock::now();
    telemetry.sent(first, noon);
    auto waited = waiting();
    EXPECT_LE(waited, Clock::now() - since) << "it moves";
    telemetry.sent(commit(6), noon);
    std::this_thread::sleep_for(20ms);
    since = Clock::now();
    commit(7);
    waited = waiting();
    EXPECT_LE(waited, Clock::now() - since) << "nothing waited before it";
}

TEST(Telemetry, CountsReloadsAndWhetherTheLastWorked) {
    Telemetry telemetry;
    EXPECT_EQ(value(telemetry, "vigie_config_last_reload_successful"), 1);
    telemetry.reloaded(false);
    EXPECT_EQ(value(telemetry, "vigie_config_last_reload_successful"), 0);
    EXPECT_EQ(value(telemetry, "vigie_config_reloads_total", {"failed"}), 1);
    telemetry.reloaded(true);
    EXPECT_EQ(value(telemetry, "vigie_config_last_reload_successful"), 1);
}

TEST(Telemetry, TellsWhatTheProcessUses) {
    const Telemetry telemetry;
    EXPECT_GT(value(telemetry, "process_resident_memory_bytes"), 1e6);
    EXPECT_GT(value(telemetry, "process_open_fds"), 2);
    EXPECT_GE(value(telemetry, "process_max_fds"), value(telemetry, "process_open_fds"));
    EXPECT_GT(value(telemetry, "process_cpu_seconds_total"), 0);
    const double began = value(telemetry, "process_start_time_seconds");
    const auto now =
        std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch());
    EXPECT_LT(began, now.count() + 1);
    EXPECT_GT(began, now.count() - 3600) << "tests do not run for an hour";
    EXPECT_EQ(value(telemetry, "process_start_time_seconds"), began) << "it is when it was";
}

}  // namespace
}  // namespace vigie::daemon
