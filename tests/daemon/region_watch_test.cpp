// Who still reports from where.
#include "daemon/pipeline/region_watch.h"

#include <gtest/gtest.h>

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

RegionWatch watching(const alerts::Newsroom::Listening& listening = {}) {
    RegionWatch watch(listening);
    watch.watch({"Gao", "Kidal"});
    return watch;
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
    RegionWatch watch = watching();
    EXPECT_EQ(watch.facts(week, noon)[1].state, RegionFact::State::unknown);
    watch.heard("rfi", article(noon, {}));
    EXPECT_EQ(watch.facts(week, noon + 24h * 6)[1].state, RegionFact::State::unknown);
    const RegionFact never = watch.facts(week, noon + 24h * 8)[1];
    EXPECT_EQ(never.state, RegionFact::State::silent);
    EXPECT_FALSE(never.last);
    EXPECT_EQ(coverage_text(never, week.silent_after, noon + 24h * 8).en,
              "No source has reported from Kidal since vigie began to listen, 8 days ago.");
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
