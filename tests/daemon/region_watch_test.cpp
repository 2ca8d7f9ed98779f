// Who still reports from where.
#include "daemon/pipeline/region_watch.h"

#include <gtest/gtest.h>

#include "daemon/pipeline/tidings.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

const text::Instant noon = *text::parse_instant("2026-03-06T12:00:00Z");
const RegionWatch::Limits week{std::chrono::days(7), std::chrono::days(1)};

alerts::Delivery article(text::Instant seen,
                         std::vector<std::string> regions,
                         std::optional<text::Instant> published = std::nullopt) {
    alerts::Delivery delivery;
    delivery.article.seen = seen;
    delivery.article.published = published;
    delivery.regions = std::move(regions);
    return delivery;
}

/// Two regions and two feeds, one of which has just been read.
RegionWatch watching(const alerts::Newsroom::Listening& listening = {}, text::Instant read = noon) {
    RegionWatch watch(listening, read);
    watch.watch({"Gao", "Kidal"});
    watch.watch_feeds({"rfi", "tamani"});
    watch.read(read, read);
    return watch;
}

std::string english(const RegionFact& fact, text::Instant now) {
    return coverage_text(fact, week.silent_after, now).en;
}

/// "health.coverage.gao. null>heard 2": what is told.
std::vector<std::string> told(RegionWatch& watch, text::Instant now) {
    std::vector<std::string> all;
    for (const Notice& notice : watch.news(week, now)) {
        const json body = json::parse(notice.body);
        const json& before = body["before"];
        all.push_back(notice.topic + " " + (before.is_null() ? "null" : before.get<std::string>()) +
                      ">" + body["state"].get<std::string>() + " " + body["sources"].dump());
    }
    return all;
}

using Lines = std::vector<std::string>;

TEST(RegionWatch, TellsWhoSpeaksWhoFallsSilentAndWhoSpeaksAgain) {
    RegionWatch watch = watching();
    watch.heard("rfi", article(noon, {"Gao", "Kidal"}));
    watch.heard("tamani", article(noon, {"Gao"}));
    EXPECT_EQ(told(watch, noon),
              (Lines{"health.coverage.gao. null>heard 2", "health.coverage.kidal. null>heard 1"}));
    EXPECT_EQ(told(watch, noon + 23h), Lines{});
    EXPECT_EQ(told(watch, noon + 24h),
              (Lines{"health.coverage.gao. heard>heard 2", "health.coverage.kidal. heard>heard 1"}))
        << "once a day for those who have come since";
    watch.heard("rfi", article(noon + 24h, {"Gao"}));
    watch.read(noon + 24h, noon + 24h);
    for (int day = 2; day <= 7; ++day)
        watch.read(noon + 24h * day, noon + 24h * day);
    EXPECT_EQ(
        told(watch, noon + 24h * 7 + 1s),
        (Lines{"health.coverage.gao. heard>heard 1", "health.coverage.kidal. heard>silent 0"}));
    watch.heard("tamani", article(noon + 24h * 7 + 2s, {"Kidal"}));
    EXPECT_EQ(told(watch, noon + 24h * 7 + 3s), Lines{"health.coverage.kidal. silent>heard 1"});
}

TEST(RegionWatch, RemembersWhatTheStoreRemembers) {
    RegionWatch watch =
        watching({{{"Kidal", "rfi", noon - 24h * 9}, {"Gao", "rfi", noon - 1h}}, noon - 24h * 300});
    const auto facts = watch.facts(week, noon);
    EXPECT_EQ(facts[0].state, RegionFact::State::heard);
    EXPECT_EQ(facts[1].state, RegionFact::State::silent);
    EXPECT_EQ(facts[1].since, noon - 24h * 9);
    const auto text = coverage_text(facts[1], week.silent_after, noon);
    EXPECT_EQ(text.en, "No source has reported from Kidal for 9 days.");
    EXPECT_EQ(text.fr, "Aucune source n'a parlé de Kidal depuis 9 jours.");
}

TEST(RegionWatch, CallsNobodySilentWhomItDidNotListenToForLongEnough) {
    RegionWatch watch({});
    watch.watch({"Gao", "Kidal"});
    watch.watch_feeds({"rfi"});
    const RegionFact nothing = watch.facts(week, noon)[1];
    EXPECT_EQ(nothing.state, RegionFact::State::unknown);
    EXPECT_EQ(english(nothing, noon), "Kidal: not known; nothing was read yet.");
    watch.heard("rfi", article(noon, {"Kidal"}, noon - 24h * 30));
    for (int day = 0; day <= 6; ++day)
        watch.read(noon + 24h * day, noon + 24h * day);
    const RegionFact early = watch.facts(week, noon + 24h * 6)[1];
    EXPECT_EQ(early.state, RegionFact::State::unknown);
    EXPECT_EQ(early.since, noon);
    watch.read(noon + 24h * 7, noon + 24h * 7);
    watch.read(noon + 24h * 8, noon + 24h * 8);
    const RegionFact late = watch.facts(week, noon + 24h * 8)[1];
    EXPECT_EQ(late.state, RegionFact::State::silent) << "though nobody was listened to before";
    EXPECT_EQ(late.since, noon);
    const RegionFact never = watch.facts(week, noon + 24h * 8)[0];
    EXPECT_EQ(never.state, RegionFact::State::silent);
    EXPECT_FALSE(never.last);
    EXPECT_EQ(english(never, noon + 24h * 8),
              "No source has reported from Gao since vigie began to listen, 8 days ago.");
}

TEST(RegionWatch, CallsNobodySilentWhileItIsVigieThatCannotRead) {
    const alerts::Newsroom::Listening listening{{{"Kidal", "rfi", noon}}, noon - 24h * 300};
    RegionWatch watch(listening, noon);
    watch.watch({"Kidal"});
    watch.watch_feeds({"rfi"});
    const auto later = noon + 24h * 8;
    watch.read(noon, later);  // a poll that failed: it was read last at noon
    EXPECT_EQ(told(watch, later), Lines{"health.coverage.kidal. null>unknown 0"});
    EXPECT_EQ(english(watch.facts(week, later)[0], later),
              "Kidal: not known; no feed could be read for 8 days.");
    watch.read(later, later);
    const RegionFact again = watch.facts(week, later + 5h)[0];
    EXPECT_EQ(again.state, RegionFact::State::unknown) << "what was told meanwhile may be gone";
    EXPECT_EQ(english(again, later + 5h),
              "Kidal: not known; vigie has been listening for 5 hours only.");
    EXPECT_EQ(coverage_text(again, week.silent_after, later + 5h).fr,
              "Kidal : on ne sait pas ; vigie n'écoute que depuis 5 heures.");
    for (int day = 1; day <= 8; ++day)
        watch.read(later + 24h * day, later + 24h * day);
    const RegionFact silent = watch.facts(week, later + 24h * 8)[0];
    EXPECT_EQ(silent.state, RegionFact::State::silent);
    EXPECT_EQ(silent.since, later);
}

TEST(RegionWatch, CountsOnlyFeedsThatAreWatched) {
    RegionWatch watch = watching();
    watch.heard("rfi", article(noon, {"Kidal"}));
    watch.heard("renamed", article(noon, {"Kidal", "Gao"}));
    const auto facts = watch.facts(week, noon + 2h);
    EXPECT_EQ(facts[1].sources, 1);
    EXPECT_EQ(facts[0].sources, 0);
    EXPECT_EQ(facts[0].state, RegionFact::State::heard) << "it was, by whoever";
    EXPECT_EQ(english(facts[0], noon + 2h),
              "Gao: the source that reported from there 2 hours ago is read no more.");
}

TEST(RegionWatch, GoesOnWhenTheClockRanAheadAndWasPutBack) {
    RegionWatch watch = watching();
    watch.heard("rfi", article(noon + 24h * 30, {"Gao", "Kidal"}));
    watch.read(noon + 24h * 30, noon + 24h * 30);
    EXPECT_EQ(told(watch, noon + 24h * 30).size(), 2);
    watch.read(noon, noon);
    EXPECT_EQ(told(watch, noon).size(), 2) << "told again, not in a month";
    EXPECT_EQ(told(watch, noon + 1h), Lines{});
    for (int day = 1; day <= 8; ++day)
        watch.read(noon + 24h * day, noon + 24h * day);
    EXPECT_EQ(watch.facts(week, noon + 24h * 8)[0].state, RegionFact::State::silent);
}

TEST(Tidings, AreToldAgainAsOftenAsIsSaidAndWhenTheStartIsOver) {
    EXPECT_EQ(until_told_again(24h, std::nullopt), 1h);
    EXPECT_EQ(until_told_again(60s, std::nullopt), 1min);
    EXPECT_EQ(until_told_again(24h, 4min), 6min);
    EXPECT_EQ(until_told_again(60s, 4min), 1min);
    EXPECT_EQ(until_told_again(24h, 10min), 1h) << "never none";
}

TEST(RegionWatch, AnOldArticleThatIsFirstSeenTodayIsNoNewsOfTodays) {
    RegionWatch watch = watching();
    watch.heard("rfi", article(noon, {"Kidal"}, noon - 24h * 30));
    EXPECT_EQ(watch.facts(week, noon)[1].sources, 0);
    watch.heard("rfi", article(noon, {"Kidal"}, noon + 24h * 30));
    EXPECT_EQ(watch.facts(week, noon)[1].last, noon) << "nor is a date that lies ahead one";
    watch.heard("rfi", article(noon + 1h, {"Kidal"}, noon - 24h * 3));
    EXPECT_EQ(watch.facts(week, noon)[1].last, noon) << "the latest stays";
}

TEST(RegionWatch, SaysInBothLanguagesHowManySpeak) {
    RegionWatch watch = watching();
    watch.heard("rfi", article(noon, {"Gao", "Kidal"}));
    watch.heard("tamani", article(noon, {"Gao"}));
    const auto facts = watch.facts(week, noon + 5h);
    const auto two = coverage_text(facts[0], week.silent_after, noon + 5h);
    EXPECT_EQ(two.fr, "Gao : 2 sources en ont parlé en 7 jours, la dernière il y a 5 heures.");
    EXPECT_EQ(two.en, "Gao: 2 sources reported from there in 7 days, the last 5 hours ago.");
    const auto one = coverage_text(facts[1], week.silent_after, noon + 26h);
    EXPECT_EQ(one.fr, "Kidal : 1 source en a parlé en 7 jours, la dernière il y a 26 heures.");
    EXPECT_EQ(one.en, "Kidal: 1 source reported from there in 7 days, the last 26 hours ago.");
}

}  // namespace
}  // namespace vigie::daemon
