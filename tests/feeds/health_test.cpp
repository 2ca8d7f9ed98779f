#include "feeds/health.h"

#include <functional>
#include <vector>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;
using text::FeedState;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");

FeedState well() {
    FeedState state;
    state.feed = "tamani";
    state.url = "https://tamani.example/feed";
    state.last_poll = state.last_success = noon - 1min;
    state.entries = 10;
    state.newest = noon - 1h;
    state.rhythm = 2h;
    return state;
}

FeedState failed(text::PollFault fault, long status = 200) {
    FeedState state = well();
    state.failures = 2;
    state.fault = fault;
    state.status = status;
    state.error = "why";
    return state;
}

struct Case {
    const char* what;
    std::function<void(FeedState&)> make;
    const char* word;
};

TEST(Health, IsOneWordForWhatAFeedDoes) {
    const std::vector<Case> cases{
        {"well", [](FeedState&) {}, "ok"},
        {"nothing known", [](FeedState& s) { s = {}; }, "never_polled"},
        {"no answer", [](FeedState& s) { s = failed(text::PollFault::no_answer, 0); }, "failing"},
        {"404", [](FeedState& s) { s = failed(text::PollFault::status, 404); }, "failing"},
        {"page", [](FeedState& s) { s = failed(text::PollFault::html); }, "html"},
        {"turned away", [](FeedState& s) { s = failed(text::PollFault::blocked, 403); }, "blocked"},
        {"filtered", [](FeedState& s) { s = failed(text::PollFault::filtered, 403); }, "filtered"},
        {"broken", [](FeedState& s) { s = failed(text::PollFault::unreadable); }, "failing"},
        {"empty", [](FeedState& s) { s.entries = 0; }, "empty"},
        {"no dates", [](FeedState& s) { s.undated = 10, s.newest.reset(); }, "undated"},
        {"a date missing", [](FeedState& s) { s.undated = 1; }, "ok"},
        {"silent for a week", [](FeedState& s) { s.newest = noon - 24h * 8; }, "stale"},
        {"a weekly", [](FeedState& s) { s.newest = noon - 24h * 8, s.rhythm = 24h * 7; }, "ok"},
        {"frozen dates, but news",
         [](FeedState& s) { s.newest = noon - 24h * 80, s.last_news = noon - 1h; },
         "ok"},
        {"redirected",
         [](FeedState& s) {
             s.move = {"https://x.example/", noon, 1};
         },
         "moved"},
        {"adopted", [](FeedState& s) { s.adopted = "https://x.example/"; }, "moved"},
        {"gone", [](FeedState& s) { s.retired_at = noon, s.failures = 1; }, "retired"}};
    for (const Case& one : cases) {
        FeedState state = well();
        one.make(state);
        EXPECT_EQ(word(diagnose(state, noon).health), one.word) << one.what;
    }
}

TEST(Health, OfAPageNamesTheFeedThatThePageNames) {
    FeedState page = failed(text::PollFault::html);
    page.feed_link = "https://tamani.example/rss";
    EXPECT_EQ(diagnose(page, noon),
              (Diagnosis{Health::html,
                         "a web page where the feed should be",
                         "the page names a feed: https://tamani.example/rss"}));
}

TEST(Health, SaysWhatFailedHowOftenAndSinceWhen) {
    EXPECT_EQ(diagnose(failed(text::PollFault::no_answer, 0), noon).what, "why (failed 2 times)");
    FeedState gone = well();
    gone.retired_at = noon;
    EXPECT_EQ(diagnose(gone, noon).what, "its server said 410 Gone on 2025-12-26");
    FeedState stale = well();
    stale.newest = noon - 24h * 30;
    EXPECT_EQ(diagnose(stale, noon).what, "nothing new since 2025-11-26");
}

}  // namespace
}  // namespace vigie::feeds
