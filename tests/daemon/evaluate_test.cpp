#include <gtest/gtest.h>

#include "daemon/evaluate/names.h"
#include "daemon/evaluate/pairing.h"
#include "daemon/evaluate/score.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::evaluate {
namespace {

using Json = nlohmann::ordered_json;

Json ambush() {
    return Json::parse(R"({
      "event_type": "Battles", "sub_event_type": "Armed clash",
      "date": {"from": "2026-03-08", "to": "2026-03-08", "precision": 1},
      "places": [{"name": "Mondoro", "country": "ML", "admin1": "Mopti"}],
      "actors": [{"name": "JNIM", "role": "perpetrator"}, {"name": "FAMa", "role": "target"}],
      "casualties": [{"status": "killed", "side": "FAMa", "min": 14, "max": null}],
      "claims": [{"by": "JNIM", "stance": "claimed"}],
      "materiel": [{"what": "vehicles", "count": 3, "effect": "destroyed"}]})");
}

Table score_one(const Json& gold, const std::vector<Json>& said) {
    std::vector<Answer> answers;
    answers.reserve(said.size());
    for (const Json& one : said)
        answers.push_back(answer_from_json(one));
    const Json document{{"relevant", true}, {"events", Json::array({gold})}};
    return score({{"1", annotation_from_json(document)}}, {{"1", answers}});
}

const Tally& at(const Table& table, Slot slot) {
    return table[static_cast<std::size_t>(slot)];
}

TEST(Score, IsWholeForARepetitionOfTheGold) {
    const Table table = score_one(ambush(), {ambush()});
    for (const Tally& tally : table)
        EXPECT_DOUBLE_EQ(tally.f1(), 1.0);
    EXPECT_DOUBLE_EQ(overall(table), 1.0);
}

TEST(Score, ChargesAMissedEventAllItsFieldsAndAnInventedOneAllItsOwn) {
    const Table missed = score_one(ambush(), {});
    EXPECT_DOUBLE_EQ(at(missed, Slot::detection).recall(), 0.0);
    EXPECT_EQ(at(missed, Slot::actors).wanted, 2);
    Json elsewhere = ambush();
    elsewhere["places"][0] = {{"name", "Kidal"}, {"admin1", "Kidal"}};
    const Table invented = score_one(ambush(), {ambush(), elsewhere});
    EXPECT_DOUBLE_EQ(at(invented, Slot::detection).precision(), 0.5);
    EXPECT_EQ(at(invented, Slot::casualties).said, 2);
}

TEST(Score, LeavesOptionalEventsOutOfEveryCount) {
    Json gold = ambush();
    gold["optional"] = true;
    for (const auto& said : {std::vector<Json>{}, std::vector<Json>{ambush()}}) {
        const Table table = score_one(gold, said);
        EXPECT_EQ(at(table, Slot::detection).wanted, 0);
        EXPECT_EQ(at(table, Slot::detection).said, 0);
    }
}

TEST(Score, TakesTheSidesAndRolesThatTheFormatAllows) {
    Json said = ambush();
    said["casualties"][0]["side"] = "unspecified";
    said["actors"][1]["role"] = "ally";
    said["materiel"][0]["what"] = "vehicle";
    const Table table = score_one(ambush(), {said});
    EXPECT_EQ(at(table, Slot::casualties).hit, 1);
    EXPECT_EQ(at(table, Slot::actors).hit, 2);
    EXPECT_EQ(at(table, Slot::materiel).hit, 1);
}

TEST(Score, CountsADateOnlyWhenItIsNotMuchWiderThanTheGold) {
    Json week = ambush();
    week["date"] = {{"from", "2026-03-06"}, {"to", "2026-03-09"}};
    EXPECT_EQ(at(score_one(ambush(), {week}), Slot::date).hit, 1);
    week["date"]["to"] = "2026-03-12";
    EXPECT_EQ(at(score_one(ambush(), {week}), Slot::date).hit, 0);
}

TEST(Names, KnowTheAliasesOfOneSide) {
    EXPECT_EQ(actor("Katiba Macina"), "JNIM");
    EXPECT_EQ(actor("l'armée du sud"), "l'armee du sud");
    EXPECT_EQ(actor("Civilians (Mali)"), "civilians");
    EXPECT_EQ(side_class("GATIA"), "state");
    EXPECT_EQ(side_class(""), "unspecified");
    EXPECT_EQ(side_class("rebelles touareg"), "insurgent");
    EXPECT_EQ(stance_class("alleged"), "reported");
    EXPECT_EQ(key_of("  Air/Drone_strike-x "), "air/drone strike x");
}

TEST(Pairing, UsesEachEventOnceByFallingLikeness) {
    Json worse = ambush();
    worse["actors"] = Json::array();
    const std::vector<Answer> said{answer_from_json(worse), answer_from_json(ambush())};
    const auto pairs = pair_up(said, {answer_from_json(ambush())});
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs.front(), (std::pair<std::size_t, std::size_t>{1, 0}));
}

}  // namespace
}  // namespace vigie::daemon::evaluate
