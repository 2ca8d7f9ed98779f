#include "daemon/pipeline/poll_log.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

const text::Instant now = *text::parse_instant("2026-03-08T12:00:00Z");

std::string told(const feeds::PollReport& report) {
    const PollLine line = poll_line(report, now);
    return log_line(LogFormat::text, line.level, line.event, line.fields);
}

feeds::PollReport report(feeds::PollOutcome outcome) {
    feeds::PollReport report;
    report.feed = "tamani";
    report.outcome = outcome;
    report.duration = 120ms;
    report.next_poll = now + 5min;
    return report;
}

TEST(PollLine, SaysWhichFeedFailedWhyAndWhenItIsTriedAgain) {
    auto failed = report(feeds::PollOutcome::failed);
    failed.status = 404;
    failed.error_text = "http status: 404 Not Found";
    EXPECT_EQ(told(failed),
              "poll failed feed=tamani status=404 why=\"http status: 404 Not Found\" "
              "took=\"120 ms\" next=\"in 5 min\"");
    EXPECT_EQ(poll_line(failed, now).level, LogLevel::warning);
}

TEST(PollLine, SaysWhatAHubBroughtAndWhatItSaid) {
    auto pushed = report(feeds::PollOutcome::pushed);
    pushed.entries = 2;
    pushed.fresh = 1;
    EXPECT_EQ(told(pushed),
              "pushed feed=tamani entries=2 new=1 bytes=0 took=\"120 ms\" next=\"in 5 min\"");
    pushed.fresh = 0;
    EXPECT_EQ(poll_line(pushed, now).level, LogLevel::debug);
    pushed.error_text = "not a feed: HTML";
    EXPECT_EQ(poll_line(pushed, now).event, "delivery is no feed");
    auto hub = report(feeds::PollOutcome::hub);
    hub.hub = "denied";
    hub.hub_trouble = true;
    EXPECT_EQ(told(hub), "hub feed=tamani what=denied");
    EXPECT_EQ(poll_line(hub, now).level, LogLevel::warning);
}

TEST(PollLine, SaysThatAPollWasPutOffForItsHostsSake) {
    auto off = report(feeds::PollOutcome::put_off);
    off.error_text = "the host asked for a pause";
    EXPECT_EQ(told(off),
              "poll put off feed=tamani why=\"the host asked for a pause\" took=\"120 ms\" "
              "next=\"in 5 min\"");
    EXPECT_EQ(poll_line(off, now).level, LogLevel::info);
}

TEST(PollLine, KeepsQuietPollsForDebugging) {
    EXPECT_EQ(poll_line(report(feeds::PollOutcome::unchanged), now).level, LogLevel::debug);
    auto changed = report(feeds::PollOutcome::changed);
    changed.entries = 20;
    EXPECT_EQ(poll_line(changed, now).level, LogLevel::debug);
    changed.fresh = 2;
    EXPECT_EQ(poll_line(changed, now).level, LogLevel::info);
}

TEST(PollLine, TellsOfPagesAndWhyAnEntryKeptItsOwnText) {
    auto changed = report(feeds::PollOutcome::changed);
    changed.entries = changed.fresh = 5;
    changed.pages.wanted = 5;
    changed.pages.read = 2;
    changed.pages.left = changed.pages.late = 1;
    changed.pages.refused = {"https://a.example/1: the page tells something else"};
    EXPECT_NE(told(changed).find("pages=\"2 of 5\" pages_late=1 pages_left=1 own_text="
                                 "\"https://a.example/1: the page tells something else\""),
              std::string::npos)
        << told(changed);
}

TEST(PollLine, DoesNotTakeAnEmptyFeedForCalm) {
    const auto line = poll_line(report(feeds::PollOutcome::changed), now);
    EXPECT_EQ(line.level, LogLevel::warning);
    EXPECT_EQ(line.event, "feed is empty");
}

TEST(PollLine, TellsWhatWasRepairedUndatedOrMoved) {
    auto changed = report(feeds::PollOutcome::changed);
    changed.entries = changed.fresh = changed.undated = 1;
    changed.ill_formed_why = "cut end";
    changed.moved_to = "https://example.org/new";
    const std::string line = told(changed);
    EXPECT_NE(line.find("repaired=\"cut end\""), std::string::npos) << line;
    EXPECT_NE(line.find("undated=1"), std::string::npos) << line;
    EXPECT_NE(line.find("moved_to=https://example.org/new"), std::string::npos) << line;
}

TEST(PollLog, TellsOnceThatAFeedHasMovedAndWhatToDo) {
    PollLog log;
    auto moved = report(feeds::PollOutcome::unchanged);
    moved.moved_to = "https://example.org/new";
    const PollLine first = log.line(moved, now);
    EXPECT_EQ(first.level, LogLevel::warning);
    EXPECT_EQ(log_line(LogFormat::text, first.level, first.event, first.fields),
              "unchanged feed=tamani moved_to=https://example.org/new "
              "advice=\"put this address into feeds.toml\" took=\"120 ms\" next=\"in 5 min\"");
    EXPECT_EQ(log.line(moved, now).level, LogLevel::debug);
    moved.moved_to = "https://example.org/newer";
    EXPECT_EQ(log.line(moved, now).level, LogLevel::warning);
    moved.feed = "another";
    EXPECT_EQ(log.line(moved, now).level, LogLevel::warning);
}

TEST(PollLine, IsLoudWhenAFeedIsGoneForGoodOrFetchedElsewhere) {
    auto gone = report(feeds::PollOutcome::failed);
    gone.status = 410;
    gone.error_text = "HTTP status 410";
    gone.retired = true;
    EXPECT_EQ(poll_line(gone, now).level, LogLevel::error);
    EXPECT_EQ(
        told(gone),
        "feed is gone for good feed=tamani status=410 why=\"HTTP status 410\" took=\"120 ms\" "
        "next=\"never: give its new url in feeds.toml, or take it out\"");
    auto moved = report(feeds::PollOutcome::unchanged);
    moved.moved_to = moved.adopted = "https://example.org/new";
    EXPECT_EQ(poll_line(moved, now).level, LogLevel::warning);
    EXPECT_NE(told(moved).find("adopted=https://example.org/new"), std::string::npos);
}

TEST(SpanText, RoundsForPeople) {
    EXPECT_EQ(span_text(-3s), "0 s");
    EXPECT_EQ(span_text(1200ms), "2 s");
    EXPECT_EQ(span_text(89s), "89 s");
    EXPECT_EQ(span_text(2min), "2 min");
    EXPECT_EQ(span_text(6h), "6 h");
    EXPECT_EQ(span_text(200min), "3 h 20 min");
}

}  // namespace
}  // namespace vigie::daemon
