// merge, news, severity, certainty: what follows from an event's members.
#include <gtest/gtest.h>

#include "alerts/desk/merge.h"
#include "alerts/desk/news.h"
#include "alerts/desk/severity.h"
#include "tests/alerts/accounts.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::account;
using test::member;

TEST(Merging, EveryTollKeepsItsAuthor) {
    const Account both =
        account({"Armed clash; Akabar; 2025-12-26; ISSP > FAMa; killed FAMa 20 - FAMa",
                 "Armed clash; Akabar; 2025-12-26; ISSP > FAMa; killed FAMa 40 40 MSA"});
    ASSERT_EQ(both.tolls.size(), 2u);
    EXPECT_EQ(both.tolls[0].count.according_to, "FAMa");
    EXPECT_EQ(both.tolls[0].count.min, 20);
    EXPECT_EQ(both.tolls[1].count.according_to, "MSA");
    EXPECT_EQ(both.tolls[1].count.min, 40);
    EXPECT_EQ(both.fatalities, (Fatalities{20, 20, std::nullopt}));
}

TEST(Merging, ALaterFigureReplacesOnlyItsOwnAuthors) {
    Member first =
        member("Attack; Koro; 2025-12-26; -; killed civilians 8 8 residents", "a", "2025-12-27");
    Member second =
        member("Attack; Koro; 2025-12-26; -; killed civilians 14 14 residents", "b", "2025-12-28");
    const Account told = merge({second, first});  // heard in the wrong order
    ASSERT_EQ(told.tolls.size(), 1u);
    EXPECT_EQ(told.tolls[0].count.min, 14);
    EXPECT_EQ(told.fatalities, (Fatalities{14, 14, 14}));
}

TEST(Merging, AnUndatedFigureReplacesNoDatedOne) {
    Member dated =
        member("Attack; Koro; 2025-12-26; -; killed civilians 14 14 residents", "a", "2025-12-27");
    Member undated =
        member("Attack; Koro; 2025-12-26; -; killed civilians 8 8 residents", "b", "2025-12-28");
    undated.source.published.reset();
    const Account told = merge({dated, undated});
    ASSERT_EQ(told.tolls.size(), 1u);
    EXPECT_EQ(told.tolls[0].count.min, 14);
}

TEST(Merging, DisjointTollsAreContestedAndEachIsSaid) {
    const Account both =
        account({"Armed clash; Akabar; 2025-12-26; ISSP > FAMa; killed FAMa 7 7 FAMa",
                 "Armed clash; Akabar; 2025-12-26; ISSP > FAMa; killed FAMa 40 40 MSA"});
    ASSERT_EQ(both.contested.size(), 1u);
    EXPECT_EQ(both.contested[0].field, "casualties.killed.FAMa");
    EXPECT_EQ(both.contested[0].said, (std::vector<std::string>{"FAMa: 7", "MSA: 40"}));
}

TEST(Merging, ATotalOverAllSidesIsNotAddedToItsParts) {
    const Account told =
        account({"Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 18 18 -, "
                 "killed civilians 3 3 -, killed unspecified 20 - -"});
    EXPECT_EQ(told.fatalities, (Fatalities{21, 21, std::nullopt}));
}

TEST(Merging, TheTownAndTheDayWinOverTheRegionAndTheWeek) {
    const Account told = account(
        {"Attack; Bandiagara; 2025-12-22/2025-12-28~2; unidentified_armed_group > civilians",
         "Attack; Koro; 2025-12-26; JNIM > civilians"});
    ASSERT_EQ(told.places.size(), 1u);
    EXPECT_EQ(told.places[0].name, "Koro");
    ASSERT_TRUE(told.date.has_value());
    EXPECT_EQ(told.date->precision, 1);
    EXPECT_EQ(told.date->from, test::day("2025-12-26"));
    ASSERT_EQ(told.actors.size(), 2u);
    EXPECT_EQ(told.actors[0].name, "JNIM") << "the named group takes the unidentified one's place";
}

TEST(Merging, ATypeGivesWayOnlyToMoreVoices) {
    const auto kind = [](const std::vector<std::string>& kinds) {
        std::vector<std::string> lines;
        for (const std::string& one : kinds)
            lines.push_back(one + "; Koro; 2025-12-26; JNIM > civilians");
        return std::string(extractors::name_of(account(lines).sub_type));
    };
    const std::string clash = "Armed clash";
    const std::string attack = "Attack";
    EXPECT_EQ(kind({clash, attack}), clash);
    EXPECT_EQ(kind({clash, attack, attack}), clash) << "texts call one deed by both names";
    EXPECT_EQ(kind({clash, attack, attack, attack}), attack);
    EXPECT_EQ(kind({clash, attack, attack, attack, clash, clash}), attack) << "and not to and fro";
    EXPECT_EQ(kind({attack, "Shelling/artillery/missile attack"}), attack);
    const std::string taken = "Non-state actor overtakes territory";
    EXPECT_EQ(kind({clash, taken}), clash);
    EXPECT_EQ(kind({clash, taken, taken}), taken) << "another deed needs one voice more";
}

TEST(Merging, AnOutletThatCorrectsItselfIsBelieved) {
    Member first = member("Armed clash; Koro; 2025-12-25; JNIM > FAMa", "a", "2025-12-27");
    Member second = member("Attack; Koro; 2025-12-26; JNIM > FAMa", "b", "2025-12-27");
    second.source.outlet = first.source.outlet;
    const Account told = merge({first, second});
    EXPECT_EQ(told.sub_type, extractors::SubEventType::attack);
    EXPECT_EQ(told.date->from, test::day("2025-12-26"));
    Member third = member("Armed clash; Koro; 2025-12-25; JNIM > FAMa", "c", "2025-12-27");
    Member fourth = member("Armed clash; Koro; 2025-12-25; JNIM > FAMa", "d", "2025-12-27");
    second.report.sub_type = extractors::SubEventType::attack;
    first.report.sub_type = extractors::SubEventType::looting;
    first.source.outlet = second.source.outlet;
    EXPECT_EQ(merge({second, third, fourth, first}).sub_type, extractors::SubEventType::armed_clash)
        << "what two others say outweighs what the first says now";
}

TEST(Merging, ADayGivesWayOnlyToMoreVoices) {
    const std::string thursday = "Attack; Koro; 2025-12-25; JNIM > civilians";
    const std::string friday = "Attack; Koro; 2025-12-26; JNIM > civilians";
    EXPECT_EQ(account({thursday, friday}).date->from, test::day("2025-12-25"));
    EXPECT_EQ(account({thursday, friday, friday}).date->from, test::day("2025-12-26"));
    EXPECT_EQ(account({thursday, friday, friday, thursday}).date->from, test::day("2025-12-26"));
}

TEST(Merging, AReprintIsASourceButSaysNothing) {
    Member first = member("Attack; Koro; 2025-12-26; JNIM > civilians", "a", "2025-12-27");
    Member copy = first;
    copy.source.article = "b";
    copy.source.independent = false;
    EXPECT_EQ(merge({first, copy}), merge({first}));
}

TEST(Merging, SourcesAreOutletsThatDoNotCopy) {
    const std::string line = "Attack; Koro; 2025-12-26; JNIM > civilians";
    const Member first = member(line, "a", "2025-12-27");
    Member again = member(line, "b", "2025-12-27");
    again.source.outlet = first.source.outlet;
    EXPECT_EQ(merge({first, again}).independent_sources, 1) << "two articles of one outlet";
    Member aggregator = member(line, "c", "2025-12-27");
    aggregator.source.tier = 3;
    EXPECT_EQ(merge({first, aggregator}).independent_sources, 1);
    EXPECT_EQ(certainty_of(merge({first, again, aggregator})), Certainty::possible);
    EXPECT_EQ(merge({first, again, member(line, "d", "2025-12-27")}).independent_sources, 2);
}

TEST(Merging, AllWhoCreditOneAgencyAreOneVoice) {
    const std::string line = "Attack; Koro; 2025-12-26; JNIM > civilians";
    const auto crediting = [&](const std::string& article, const std::string& credit) {
        Member made = member(line, article, "2025-12-27");
        made.source.credit = credit;
        made.source.independent = credit.empty();
        return made;
    };
    const Member one = crediting("a", "AFP");
    const Member other = crediting("b", "AFP");
    const Member own = crediting("c", "");
    EXPECT_EQ(merge({one}).independent_sources, 1);
    EXPECT_EQ(merge({one, other}).independent_sources, 1);
    EXPECT_EQ(merge({one, other, own}).independent_sources, 2);
    EXPECT_EQ(merge({own, crediting("d", own.source.outlet)}).independent_sources, 1)
        << "who credits an outlet that is heard itself adds no voice";
    Member copy = own;
    copy.source.article = "e";
    copy.source.independent = false;
    copy.source.copy_of = "c";
    EXPECT_EQ(merge({copy}).independent_sources, 0) << "a copy of nobody knows whose text";
}

TEST(Merging, WhoCreditsAnotherMayStillTellMore) {
    Member first = member("Attack; Koro; 2025-12-26; JNIM > civilians", "a", "2025-12-27");
    Member derived = member(
        "Attack; Koro; 2025-12-26; JNIM > civilians; killed civilians 7 7 NGO", "b", "2025-12-27");
    derived.source.independent = false;
    derived.source.copy_of = "a";
    derived.source.credit = first.source.outlet;
    const Account account = merge({first, derived});
    EXPECT_EQ(account.tolls.size(), 1u);
    EXPECT_EQ(account.independent_sources, 1);
}

TEST(News, OnlyWhatAReaderWouldActOnMakesARevision) {
    const std::string clash = "Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 7 7 FAMa";
    const Account one = account({clash});
    EXPECT_TRUE(decide(one, one, "b").empty());
    const Account three = account({clash, clash, clash});
    const Account four = account({clash, clash, clash, clash});
    EXPECT_TRUE(decide(three, four, "d").empty()) << "a fourth source is no news";
    const auto second = decide(one, account({clash, clash}), "b");
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second[0], (Change{"sources", "1", "2", "b"}));
}

TEST(News, AnotherTollAPartysWordAndABetterPlaceAreTold) {
    const Account before =
        account({"Attack; Bandiagara; 2025-12-26; unidentified_armed_group > "
                 "civilians; killed civilians 5 5 residents"});
    const Account now =
        account({"Attack; Bandiagara; 2025-12-26; unidentified_armed_group > "
                 "civilians; killed civilians 5 5 residents",
                 "Attack; Koro; 2025-12-26; JNIM > civilians; "
                 "killed civilians 12 - NGO; JNIM denied"});
    std::vector<std::string> fields;
    for (const auto& change : decide(before, now, "b"))
        fields.push_back(change.field);
    EXPECT_EQ(fields,
              (std::vector<std::string>{
                  "places", "actors", "casualties: killed civilians", "claims", "sources"}));
}

TEST(Severity, FollowsTheTable) {
    const auto level = [](const std::string& line) {
        return severity_of(account({line}), usual_severity()).level;
    };
    EXPECT_EQ(level("Agreement; Koro; 2025-12-26; JNIM"), 1);
    EXPECT_EQ(level("Armed clash; Koro; 2025-12-26; JNIM > FAMa"), 2);
    EXPECT_EQ(level("Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 2 2 -"), 3);
    EXPECT_EQ(level("Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 7 - -"), 4);
    EXPECT_EQ(level("Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 20 20 -"), 5);
    EXPECT_EQ(level("Attack; Koro; 2025-12-26; JNIM > civilians; killed civilians 2 2 -"), 4);
    EXPECT_EQ(
        level("Abduction/forced disappearance; Koro; 2025-12-26; JNIM; abducted civilians 12 12 -"),
        4);
    EXPECT_EQ(level("Non-state actor overtakes territory; Koro; 2025-12-26; JNIM > FAMa"), 4);
}

TEST(Severity, GivesItsReason) {
    const auto graded =
        severity_of(account({"Attack; Koro; 2025-12-26; JNIM > civilians; killed civilians 6 6 -"}),
                    usual_severity());
    EXPECT_EQ(graded, (Severity{5, "6 dead, 6 killed among civilians"}));
}

TEST(Severity, IsWhatTheRowsThatHoldSay) {
    using extractors::Status;
    const SeverityTable table{{2, 0, {}, Status::wounded, "FAMa", 3, "{count} soldiers wounded"},
                              {3, 0, {extractors::SubEventType::arrests}, {}, "", 1, "{kind}!"},
                              {0, 2, {}, Status::wounded, "civilians", 1, "also {count}"}};
    const auto graded = [&](const std::string& line) {
        return severity_of(account({line}), table);
    };
    EXPECT_EQ(graded("Attack; Koro; 2025-12-26; JNIM"), (Severity{1, "Attack"}));
    EXPECT_EQ(graded("Attack; Koro; 2025-12-26; JNIM; wounded FAMa 3 4 -"),
              (Severity{2, "3 soldiers wounded"}));
    EXPECT_EQ(graded("Attack; Koro; 2025-12-26; JNIM; wounded FAMa 2 9 -"),
              (Severity{1, "Attack"}));
    EXPECT_EQ(graded("Arrests; Koro; 2025-12-26; JNIM; wounded civilians 1 1 -"),
              (Severity{5, "Arrests!, also 1"}));
}

TEST(Severity, ThatNewsLowerStaysAtItsWorstAndTheChangeSaysSo) {
    struct Case {
        Severity before;
        Severity now;
        std::string old_text;
        std::string new_text;
    };

    const Severity two{3, "2 dead"};
    const Severity seven{4, "7 dead"};
    const Severity thirty{5, "30 dead"};
    for (const auto& [before, now, old_text, new_text] :
         {Case{seven, two, "4 (7 dead)", "4 (7 dead); the table now gives 3 (2 dead)"},
          Case{two, seven, "4 (7 dead); the table now gives 3 (2 dead)", "4 (7 dead)"},
          Case{seven, thirty, "4 (7 dead)", "5 (30 dead)"}}) {
        const Told told{1, 4, "7 dead", "", 1, {}};
        EXPECT_EQ(change_of({told, before}, {told, now}, "b"),
                  (Change{"severity", old_text, new_text, "b"}));
    }
    const Told told{1, 4, "7 dead", "", 1, {}};
    EXPECT_EQ(change_of({told, seven}, {told, {4, "8 dead"}}, "b"), std::nullopt);
    EXPECT_EQ(change_of({{1, 3, "2 dead", "", 1, {}}, two}, {told, two}, "b"),
              (Change{"severity", "3 (2 dead)", "4 (7 dead); the table now gives 3 (2 dead)", "b"}))
        << "an event that was graver has turned out to be this one";
}

TEST(Certainty, FollowsClaimsAndSources) {
    const std::string plain = "Armed clash; Koro; 2025-12-26; JNIM > FAMa; -; ";
    EXPECT_EQ(certainty_of(account({plain})), Certainty::possible);
    EXPECT_EQ(certainty_of(account({plain, plain})), Certainty::likely);
    EXPECT_EQ(certainty_of(account({plain + "JNIM claimed"})), Certainty::likely);
    EXPECT_EQ(certainty_of(account({plain + "FAMa confirmed"})), Certainty::observed);
    EXPECT_EQ(certainty_of(account({plain + "FAMa denied"})), Certainty::unlikely);
}

}  // namespace
}  // namespace vigie::alerts
