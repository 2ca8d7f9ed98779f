// What subscribers hear of feeds.
#include "daemon/pipeline/feed_watch.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

text::FeedState polled(const std::string& state) {
    text::FeedState feed;
    feed.feed = "rfi";
    feed.last_poll = text::parse_instant("2026-03-01T00:00:00Z").value();
    feed.newest = feed.last_poll;
    feed.last_news = feed.last_poll;
    feed.entries = state == "empty" ? 0 : 10;
    feed.undated = state == "undated" ? 10 : 0;
    if (state.starts_with("failed ")) {
        feed.failures = std::stoi(state.substr(7));
        feed.fault = text::PollFault::no_answer;
        feed.error = "connection refused";
    }
    if (state == "filtered") {
        feed.failures = 3;
        feed.fault = text::PollFault::filtered;
        feed.error = "a page that wants proof of a human reader";
    }
    if (state == "retired") feed.retired_at = feed.last_poll;
    return feed;
}

/// "ok, failing": what is told after polls like "ok +5 | failed 3 +5", "+5" being minutes later.
std::string told(const std::vector<std::pair<std::string, int>>& polls) {
    FeedWatch watch;
    auto now = text::parse_instant("2026-03-01T00:00:00Z").value();
    std::string all;
    for (const auto& [state, minutes] : polls) {
        now += std::chrono::minutes(minutes);
        const auto notice = watch.news_of(polled(state), {}, now);
        if (!notice) continue;
        const auto body = nlohmann::json::parse(notice->body);
        EXPECT_EQ(notice->topic, "health.rfi.");
        EXPECT_EQ(body["feed"], "rfi");
        all += (all.empty() ? "" : ", ");
        if (!body["before"].is_null()) all += body["before"].get<std::string>() + ">";
        all += body["state"].get<std::string>();
    }
    return all;
}

TEST(FeedWatch, TellsWhatHasChangedAndOnceADayWhatHasNot) {
    EXPECT_EQ(told({{"ok", 0}, {"ok", 5}, {"ok", 5}}), "ok");
    EXPECT_EQ(told({{"ok", 0}, {"failed 1", 5}, {"failed 2", 5}, {"ok", 5}}), "ok")
        << "servers have their moments";
    EXPECT_EQ(told({{"ok", 0}, {"failed 2", 5}, {"failed 3", 5}, {"failed 4", 5}, {"ok", 5}}),
              "ok, ok>failing, failing>ok");
    EXPECT_EQ(told({{"failed 3", 0}, {"failed 4", 60 * 23}, {"failed 5", 60}, {"failed 6", 60}}),
              "failing, failing>failing");
    EXPECT_EQ(told({{"ok", 0}, {"filtered", 5}}), "ok, ok>filtered");
    EXPECT_EQ(told({{"ok", 0}, {"empty", 5}, {"undated", 5}}), "ok, ok>empty, empty>undated");
    EXPECT_EQ(told({{"ok", 0}, {"retired", 5}}), "ok, ok>retired");
    EXPECT_EQ(told({{"failed 1", 0}, {"failed 2", 5}}), "") << "nothing is known yet";
}

TEST(FeedWatch, GoesOnWhenTheClockRanAheadAndWasPutBack) {
    constexpr int ahead = 60 * 24 * 3;
    EXPECT_EQ(told({{"ok", ahead}, {"ok", 5 - ahead}, {"ok", 5}}), "ok, ok>ok")
        << "told once more, not only after three days";
    EXPECT_EQ(told({{"ok", ahead}, {"empty", 5 - ahead}, {"empty", 60 * 24}}),
              "ok, ok>empty, empty>empty");
}

TEST(FeedWatch, SaysSinceWhenWhyAndWhatToDo) {
    FeedWatch watch;
    const auto now = text::parse_instant("2026-03-01T06:00:00Z").value();
    const auto first = watch.news_of(polled("undated"), {}, now).value();
    const auto again = watch.news_of(polled("undated"), {}, now + std::chrono::hours(24)).value();
    const auto body = nlohmann::json::parse(again.body);
    EXPECT_EQ(body["kind"], "feed");
    EXPECT_EQ(body["since"], nlohmann::json::parse(first.body)["at"]);
    EXPECT_NE(body["at"], body["since"]);
    EXPECT_TRUE(body["last_success"].is_null());
    EXPECT_FALSE(body["what"].get<std::string>().empty());
    EXPECT_FALSE(body["advice"].get<std::string>().empty());
}

TEST(FeedWatch, WhatWasToldOfAnotherAddressIsForgotten) {
    FeedWatch watch;
    const auto now = text::parse_instant("2026-03-01T06:00:00Z").value();
    ASSERT_TRUE(watch.news_of(polled("empty"), {}, now));
    EXPECT_FALSE(watch.news_of(polled("empty"), {}, now));
    watch.forget("rfi");
    const auto anew = watch.news_of(polled("empty"), {}, now).value();
    EXPECT_TRUE(nlohmann::json::parse(anew.body)["before"].is_null());
}

TEST(FeedWatch, ATopicIsOneSegmentWhateverTheFeedIsCalled) {
    EXPECT_EQ(health_topic("rfi-afrique"), "health.rfi-afrique.");
    EXPECT_EQ(health_topic("a.b c"), "health.a-b-c.");
}

}  // namespace
}  // namespace vigie::daemon
