#include "alerts/desk.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::member;

/// Files one article of several reports.
Filing file(Desk& desk,
            const std::string& article,
            const std::vector<std::string>& lines,
            const std::string& published = "2025-12-27") {
    std::vector<Member> reports;
    for (const std::string& line : lines) {
        reports.push_back(member(line, article, published));
        reports.back().source.report = static_cast<int>(reports.size()) - 1;
    }
    return desk.file(reports);
}

const Event& event_of(const Desk& desk, const Filing& filing, std::size_t report = 0) {
    return desk.events().at(filing.decisions.at(report).event).event;
}

/// What is known of `one`'s standing to `other`, or nothing.
std::string kinship(const Event& one, const Event& other) {
    for (const Relation& relation : one.relations) {
        if (relation.event == other.id) return std::string(name_of(relation.kinship));
    }
    return "";
}

TEST(Desk, TellsOfAnEventThatMayBeTheSameWithoutJoiningThem) {
    Desk desk;
    const Filing known = file(desk, "a", {"Attack; Koro; 2025-12-25; JNIM > civilians"});
    const Filing fresh =
        file(desk, "b", {"Armed clash; Yorou; 2025-12-26; unidentified_armed_group > civilians"});
    EXPECT_EQ(fresh.decisions[0].verdict, "new");
    const Filing nearer = file(desk, "c", {"Attack; Dinangourou; 2025-12-25; JNIM > civilians"});
    EXPECT_EQ(nearer.decisions[0].verdict, "possible");
    EXPECT_EQ(desk.events().size(), 3u);
    EXPECT_EQ(kinship(event_of(desk, nearer), event_of(desk, known)), "possibly_same");
    EXPECT_EQ(kinship(event_of(desk, known), event_of(desk, nearer)), "possibly_same");
}

TEST(Desk, APartOfACountryBringsNoTwoEventsTogether) {
    Desk desk;
    file(desk, "a", {"Armed clash; northern Mali; 2025-12-25; unidentified_armed_group > FAMa"});
    const Filing next = file(
        desk, "b", {"Armed clash; northern Mali; 2025-12-26; unidentified_armed_group > FAMa"});
    EXPECT_NE(next.decisions[0].verdict, "joined");
    EXPECT_EQ(desk.events().size(), 2u);
    const Filing town = file(desk, "c", {"Attack; Léré; 2025-12-22; JNIM > civilians"});
    const Filing part = file(desk, "d", {"Attack; northern Mali; 2025-12-22; JNIM > civilians"});
    EXPECT_EQ(part.decisions[0].verdict, "joined") << "who and when still tell";
    EXPECT_EQ(event_of(desk, part), event_of(desk, town));
}

TEST(Desk, DoesNotGuessBetweenTwoEventsThatFitAlike) {
    Desk desk;
    file(desk,
         "a",
         {"Attack; Koro; 2025-12-26; JNIM > civilians",
          "Attack; Bandiagara ville; 2025-12-26; JNIM > civilians"});
    const Filing vague = file(desk, "b", {"Attack; Bandiagara; 2025-12-26; JNIM > civilians"});
    EXPECT_EQ(vague.decisions[0].verdict, "possible");
    EXPECT_EQ(desk.events().size(), 3u);
    const Filing exact = file(desk, "c", {"Attack; Koro; 2025-12-26; JNIM > civilians"});
    EXPECT_EQ(exact.decisions[0].verdict, "joined");
}

TEST(Desk, MergesTwoEventsThatALaterReportShowsToBeOne) {
    Desk desk;
    const Filing one =
        file(desk, "a", {"Attack; Koro; 2025-12-25; JNIM > civilians"}, "2025-12-26");
    const Filing two = file(
        desk,
        "b",
        {"Attack; Dinangourou; 2025-12-22/2025-12-28~2; unidentified_armed_group > civilians"});
    ASSERT_NE(one.decisions[0].event, two.decisions[0].event);
    const Filing both =
        file(desk, "c", {"Attack; Koro, Dinangourou; 2025-12-25; JNIM > civilians"});
    EXPECT_EQ(desk.events().size(), 1u) << both.decisions[0].event;
    EXPECT_EQ(event_of(desk, both).members.size(), 3u);
    const auto gone =
        std::find_if(both.touched.begin(), both.touched.end(), [](const auto& touched) {
            return !touched.now.merged_into.empty();
        });
    ASSERT_NE(gone, both.touched.end());
    EXPECT_EQ(gone->now.id, two.decisions[0].event) << "the elder goes on";
    EXPECT_EQ(gone->now.merged_into, one.decisions[0].event);

    desk.restore(both);
    EXPECT_EQ(desk.events().size(), 2u) << "as it was before";
}

TEST(Desk, WhatHadToDoWithAnEventThatIsGoneHasToDoWithTheOneThatGoesOn) {
    Desk desk;
    const Filing sum =
        file(desk, "s", {"Attack; Bandiagara; 2025-12-19/2025-12-26~2; JNIM > civilians"});
    const Filing one =
        file(desk, "a", {"Attack; Koro; 2025-12-25; JNIM > civilians"}, "2025-12-26");
    const Filing two = file(
        desk,
        "b",
        {"Attack; Dinangourou; 2025-12-22/2025-12-26~2; unidentified_armed_group > civilians"});
    ASSERT_NE(one.decisions[0].event, two.decisions[0].event);
    ASSERT_EQ(kinship(event_of(desk, sum), event_of(desk, two)), "includes");
    const std::string gone = two.decisions[0].event;
    const Filing both =
        file(desk, "c", {"Attack; Koro, Dinangourou; 2025-12-25; JNIM > civilians"});
    ASSERT_FALSE(desk.events().contains(gone));
    const Event& round_up = event_of(desk, sum);
    EXPECT_EQ(kinship(round_up, event_of(desk, both)), "includes");
    EXPECT_EQ(round_up.relations.size(), 1u);
}

TEST(Desk, SplitsAnEventThatALaterArticleTellsAsTwo) {
    Desk desk;
    const Filing known = file(desk, "a", {"Attack; Koro cercle; 2025-12-26; JNIM > civilians"});
    file(desk, "b", {"Attack; Koro; 2025-12-26; JNIM > civilians"});
    const Filing c = file(desk, "c", {"Attack; Dinangourou; 2025-12-26; JNIM > civilians"});
    ASSERT_EQ(c.decisions[0].verdict, "joined") << "the cercle's event holds both villages";
    const Filing two = file(desk,
                            "d",
                            {"Attack; Koro; 2025-12-26; JNIM > civilians",
                             "Attack; Dinangourou; 2025-12-26; JNIM > civilians"});
    ASSERT_EQ(desk.events().size(), 2u);
    EXPECT_NE(two.decisions[0].event, two.decisions[1].event);
    const Event& fresh = event_of(desk, two, 1);
    EXPECT_EQ(fresh.split_from, known.decisions[0].event);
    EXPECT_EQ(fresh.members.size(), 2u);
    EXPECT_TRUE(std::any_of(two.decisions.begin(), two.decisions.end(), [](const Decision& one) {
        return one.verdict == "split" && one.article == "c";
    }));
}

TEST(Desk, AReprintLeavesWithItsOriginal) {
    Desk desk;
    file(desk, "a", {"Attack; Koro cercle; 2025-12-26; JNIM > civilians"});
    file(desk, "b", {"Attack; Koro; 2025-12-26; JNIM > civilians"});
    file(desk, "c", {"Attack; Dinangourou; 2025-12-26; JNIM > civilians"});
    Source copy = member("Attack; Koro", "r", "2025-12-27").source;
    copy.copy_of = "c";
    desk.file_reprint("c", copy, "the same body");
    const Filing two = file(desk,
                            "d",
                            {"Attack; Koro; 2025-12-26; JNIM > civilians",
                             "Attack; Dinangourou; 2025-12-26; JNIM > civilians"});
    const auto articles = [&](std::size_t report) {
        std::string all;
        for (const Member& one : event_of(desk, two, report).members)
            all += one.source.article;
        return all;
    };
    EXPECT_EQ(articles(0), "abd");
    EXPECT_EQ(articles(1), "crd");
}

TEST(Desk, ASumOverARegionStandsBesideWhatItSumsUp) {
    Desk desk;
    const Filing village = file(desk, "a", {"Attack; Koro; 2025-12-23; JNIM > civilians"});
    const Filing sum =
        file(desk, "b", {"Attack; Bandiagara; 2025-12-19/2025-12-26~2; JNIM > civilians"});
    EXPECT_EQ(kinship(event_of(desk, sum), event_of(desk, village)), "includes");
    EXPECT_EQ(kinship(event_of(desk, village), event_of(desk, sum)), "part_of");
    const Filing later =
        file(desk, "c", {"Attack; Dinangourou; 2025-12-20; unidentified_armed_group > civilians"});
    EXPECT_EQ(kinship(event_of(desk, later), event_of(desk, sum)), "part_of");
    const Filing elsewhere = file(desk, "d", {"Attack; Kalana; 2025-12-21; JNIM > civilians"});
    EXPECT_EQ(kinship(event_of(desk, elsewhere), event_of(desk, sum)), "");
}

TEST(Desk, AReprintOfAnAttackDoesNotKeepItsOtherReportsAway) {
    Desk desk;
    file(desk, "a", {"Air/drone strike; Koro; 2025-12-26; FAMa > JNIM"});
    desk.file_reprint("a", member("Attack; Koro", "r", "2025-12-27").source, "the same body");
    const Filing b = file(desk, "b", {"Air/drone strike; Koro; 2025-12-26; FAMa > JNIM"});
    EXPECT_EQ(b.decisions[0].verdict, "joined");
}

TEST(Desk, ForgetsWhatNothingWasHeardOf) {
    Desk desk;
    file(desk, "a", {"Attack; Koro; 2025-12-26; JNIM > civilians"});
    desk.forget_before(test::at("2025-12-27"));
    EXPECT_EQ(desk.events().size(), 1u);
    desk.forget_before(test::at("2025-12-28"));
    EXPECT_TRUE(desk.events().empty());
    const Filing again = file(desk, "b", {"Attack; Koro; 2025-12-26; JNIM > civilians"});
    EXPECT_EQ(again.decisions[0].verdict, "new");
}

TEST(Candidates, HoldEveryEventThatAReportMayJoin) {
    const std::vector<std::string> places{"Koro",
                                          "Yorou",
                                          "Dinangourou",
                                          "Koro cercle",
                                          "Bandiagara",
                                          "Bandiagara ville",
                                          "Léré",
                                          "Léré unplaced",
                                          "near Léré",
                                          "Ménaka",
                                          "Akabar",
                                          "Ménaka region",
                                          "Diafarabé unplaced",
                                          "northern Mali",
                                          "-",
                                          "Ayorou"};
    const std::vector<std::string> days{"2025-12-20",
                                        "2025-12-23",
                                        "2025-12-26",
                                        "-",
                                        "2025-12-18/2025-12-25~2",
                                        "2025-11-01/2025-12-26~3"};
    const std::vector<std::string> sides{"JNIM > FAMa",
                                         "unidentified_armed_group > civilians",
                                         "JNIM > civilians",
                                         "Katiba_Macina > civilians"};
    std::vector<Held> all;
    for (const auto& place : places) {
        for (const auto& day : days) {
            for (const auto& side : sides) {
                const std::string line =
                    "Attack; " + place + "; " + day + "; " + side + "; killed civilians 9 9 -";
                Held held;
                held.event.id = "e" + std::to_string(all.size());
                held.event.members = {member(line, held.event.id, "2025-12-27")};
                held.facets = {facets_of(held.event.members[0], {})};
                all.push_back(std::move(held));
            }
        }
    }
    Candidates candidates;
    for (const Held& held : all)
        candidates.add(held);
    std::size_t looked_at = 0;
    for (const Held& fresh : all) {
        const auto found = candidates.of(fresh.facets[0]);
        looked_at += found.size();
        for (const Held& held : all) {
            if (!compare(held.facets, fresh.facets[0], {}, Telling::no).same) continue;
            EXPECT_NE(std::find(found.begin(), found.end(), &held), found.end())
                << extractors::name_of(fresh.event.members[0].report.sub_type) << " "
                << fresh.event.id << " may join " << held.event.id;
        }
    }
    EXPECT_LT(looked_at, all.size() * all.size() * 2 / 3) << "and few others";
    for (const Held& held : all)
        candidates.remove(held);
    EXPECT_TRUE(candidates.of(all[0].facets[0]).empty());
}

/// Lists are kept under hashes of small numbers: kinds of lists, spans of days, rows and columns.
TEST(CandidateLists, HoldNothingOfAnotherSeason) {
    std::vector<Held> all;
    for (int week = 0; week < 80; ++week) {
        for (int town = 0; town < 400; ++town) {
            const text::Day day =
                text::parse_day("2024-01-01").value() + std::chrono::days(7 * week);
            Facets facets;
            facets.when = text::DateRange{day, day, 1};
            Spot spot;
            spot.name = "town " + std::to_string(town);
            spot.admin1 = "region " + std::to_string(town % 10);
            spot.point = text::LatLon{10.25 + 0.5 * (town % 20), -10.25 + 0.5 * (town / 20)};
            facets.spots = {spot};
            Held held;
            held.facets = {facets};
            all.push_back(std::move(held));
        }
    }
    Candidates candidates;
    for (const Held& held : all)
        candidates.add(held);
    int strangers = 0;
    for (const Held& fresh : all) {
        for (const Held* found : candidates.of(fresh.facets[0])) {
            const auto days = (found->facets[0].when->from - fresh.facets[0].when->from).count();
            strangers += std::abs(days) > 14 ? 1 : 0;
        }
    }
    EXPECT_EQ(strangers, 0);
}

}  // namespace
}  // namespace vigie::alerts
