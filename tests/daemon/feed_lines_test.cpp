#include "daemon/feed_lines.h"

#include <sstream>

#include <gtest/gtest.h>

#include "daemon/present.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2026-03-06T12:00:00Z");

feeds::Feed tamani() {
    feeds::Feed feed;
    feed.name = "studio-tamani";
    feed.url = "https://tamani.example/feed";
    return feed;
}

text::FeedState well() {
    text::FeedState state;
    state.feed = "studio-tamani";
    state.url = "https://tamani.example/feed";
    state.last_poll = state.last_success = noon - 2min;
    state.next_poll = noon + 8min;
    state.pause = 10min;
    state.because = text::Because::update_period;
    state.entries = 20;
    state.version = "rss20";
    state.newest = noon - 3h;
    return state;
}

TEST(FeedLine, OfAFeedThatIsWellIsOneLineUnderTheHeading) {
    EXPECT_EQ(
        feed_heading() + feed_line(tamani(), well(), noon),
        "FEED                        STATE        SUCCESS    NEWEST     EVERY      BECAUSE OF\n"
        "studio-tamani               ok           2 min      3 h        10 min     update "
        "period\n");
}

TEST(FeedLine, SaysHowItsSubscriptionStandsAndKeepsItsSecrets) {
    text::FeedState pushed = well();
    pushed.hubs = {"https://first.example/", "https://hub.example/"};
    pushed.subscription.hub = "https://hub.example/";
    pushed.subscription.callback = "https://v.example/key";
    pushed.subscription.secret = "secret";
    pushed.subscription.until = noon + 48h;
    const std::string line = feed_line(tamani(), pushed, noon);
    EXPECT_NE(line.find("\n    hub https://hub.example/: verified until 2026-03-08T12:00:00Z\n"),
              std::string::npos)
        << line;
    const std::string json = feed_json(tamani(), pushed, noon).dump();
    EXPECT_NE(json.find("\"hub\":\"https://hub.example/\",\"hubs\":[\"https://first.example/\","),
              std::string::npos)
        << json;
    EXPECT_NE(json.find("\"pushed_until\":\"2026-03-08T12:00:00Z\""), std::string::npos) << json;
    EXPECT_EQ(json.find("secret"), std::string::npos);
    EXPECT_EQ(json.find("key"), std::string::npos);
}

TEST(FeedLine, SaysWhichPagesWereNotReadAndWhy) {
    text::FeedState state = well();
    state.pages = {10, 10, 0, ""};
    EXPECT_EQ(feed_line(tamani(), state, noon).find("pages"), std::string::npos);
    state.pages = {10, 7, 2, "not in time: https://tamani.example/8: others were before it"};
    EXPECT_NE(
        feed_line(tamani(), state, noon)
            .find("\n    pages: 7 of 10 read, 2 not in time; not in time: https://tamani.exa"),
        std::string::npos)
        << feed_line(tamani(), state, noon);
    EXPECT_EQ(feed_json(tamani(), state, noon)["pages_late"], 2);
}

TEST(FeedLine, OfAFeedThatWasNeverPolledKnowsNothing) {
    EXPECT_EQ(feed_line(tamani(), {}, noon),
              "studio-tamani               never polled -          -          -          -\n");
}

TEST(FeedLine, SaysBelowWhatIsWrongAndWhatToDo) {
    text::FeedState page = well();
    page.failures = 1;
    page.fault = text::PollFault::html;
    page.feed_link = "https://tamani.example/rss";
    EXPECT_EQ(feed_line(tamani(), page, noon),
              "studio-tamani               html         2 min      3 h        10 min     update "
              "period\n"
              "    a web page where the feed should be\n"
              "    -> the page names a feed: https://tamani.example/rss\n");
}

TEST(FeedLine, FitsAHundredColumns) {
    text::FeedState state = well();
    state.failures = 1;
    state.fault = text::PollFault::unreadable;
    state.error = "unreadable feed:";
    for (int i = 0; i < 60; ++i)
        state.error += " déjà vu";
    state.ill_formed_why = state.error;
    state.undated = 3;
    state.last_success = state.newest.emplace(noon - 24h * 1000);
    std::istringstream lines(feed_line(tamani(), state, noon));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count)
        EXPECT_LE(columns(line), feed_columns) << line;
    EXPECT_GT(count, 8);
}

TEST(FeedJson, TellsWhatIsKnownAndNothingElse) {
    EXPECT_EQ(feed_json(tamani(), well(), noon).dump(),
              R"({"feed":"studio-tamani","url":"https://tamani.example/feed","state":"ok",)"
              R"("last_poll":"2026-03-06T11:58:00Z","last_success":"2026-03-06T11:58:00Z",)"
              R"("newest":"2026-03-06T09:00:00Z","interval_seconds":600,"because":"update_period",)"
              R"("next_poll":"2026-03-06T12:08:00Z","failures":0,"version":"rss20","entries":20,)"
              R"("undated":0})");
    EXPECT_EQ(feed_json(tamani(), {}, noon).dump(),
              R"({"feed":"studio-tamani","url":"https://tamani.example/feed",)"
              R"("state":"never_polled","failures":0,"entries":0,"undated":0})");
}

TEST(FeedJson, OfAFeedThatIsGoneNamesNoNextPoll) {
    text::FeedState gone = well();
    gone.retired_at = noon;
    const auto json = feed_json(tamani(), gone, noon);
    EXPECT_EQ(json["state"], "retired");
    EXPECT_EQ(json["retired_at"], "2026-03-06T12:00:00Z");
    EXPECT_FALSE(json.contains("next_poll"));
}

}  // namespace
}  // namespace vigie::daemon
