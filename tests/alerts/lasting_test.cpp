// Blockades and sieges: events with a beginning and an end.
#include "alerts/desk/lasting.h"

#include <gtest/gtest.h>

#include "alerts/desk.h"
#include "alerts/desk/merge.h"
#include "alerts/newsroom.h"
#include "alerts/summary.h"
#include "tests/alerts/sketch.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {
namespace {

using test::at;
using test::day;
using test::member;

const std::string imposed = "Other; Léré; 2026-03-03; JNIM > civilians; -; -; imposé un blocus";
const std::string stands = "Other; Léré; 2026-03-20; JNIM > civilians; -; -; sous blocus";
const std::string lifted = "Other; Léré; 2026-03-27; JNIM > civilians; -; -; levé le blocus";

TEST(Lasting, IsReadOffTheWords) {
    struct Case {
        const char* words;
        Phase phase;
    };

    for (const auto& [words, phase] : {
             Case{"imposé samedi un blocus", Phase::stands},
             Case{"sous blocus", Phase::stands},
             Case{"under siege", Phase::stands},
             Case{"assiégé", Phase::stands},
             Case{"allégé dimanche le blocus", Phase::stands},
             Case{"brisé le blocus", Phase::stands},
             Case{"levé", Phase::ends},
             Case{"Levée du siège", Phase::ends},
             Case{"lifted the blockade", Phase::ends},
             Case{"fin du blocus", Phase::ends},
             Case{"rouverte dimanche à la circulation", Phase::ends},
             Case{"un ultimatum", Phase::over},
             Case{"bloqué la route", Phase::over},
             Case{"bloqué la ville", Phase::stands},
             Case{"levied zakat", Phase::over},
             Case{"rouvert le marché", Phase::over},
             Case{"lifted the curfew", Phase::over},
             Case{"érigé un barrage", Phase::over},
         }) {
        EXPECT_EQ(phase_of(test::sketch("Other; Léré; -; JNIM; -; -; " + std::string(words))),
                  phase)
            << words;
    }
    EXPECT_EQ(phase_of(test::sketch("Attack; Léré; -; JNIM")), Phase::over);
}

Account account(const std::vector<std::string>& lines) {
    std::vector<Member> members;
    for (const auto& line : lines)
        members.push_back(member(line, std::to_string(members.size()), "2026-03-28"));
    return merge(members);
}

TEST(Lasting, BeginsOnTheFirstDayThatIsKnownAndEndsWhenItIsLifted) {
    struct Case {
        const char* situation;
        std::vector<std::string> lines;
        std::string date;
        std::string until;
    };

    const std::string earlier =
        "Other; Léré; 2026-03-01/2026-03-02~2; JNIM > civilians; -; -; blocus";
    for (const auto& [situation, lines, date, until] : {
             Case{"imposed", {imposed}, "2026-03-03", ""},
             Case{"heard of late", {stands, imposed}, "2026-03-03", ""},
             Case{"lifted", {imposed, stands, lifted}, "2026-03-03", "2026-03-27"},
             Case{"lifted on a day that nobody told",
                  {imposed, "Other; Léré; -; JNIM > civilians; -; -; levé le blocus"},
                  "2026-03-03",
                  "2026-03-21"},
             Case{"the end alone", {lifted}, "2026-03-27", "2026-03-27"},
             Case{
                 "the beginning told after the end", {lifted, imposed}, "2026-03-03", "2026-03-27"},
             Case{"less precise, but earlier", {imposed, earlier}, "2026-03-01", ""},
         }) {
        const Account told = account(lines);
        EXPECT_TRUE(told.lasts);
        EXPECT_EQ(text::to_iso(told.date.value().from), date) << situation;
        EXPECT_EQ(told.until ? text::to_iso(told.until->from) : "", until) << situation;
    }
    EXPECT_FALSE(account({"Attack; Koro; 2026-03-03; JNIM > civilians"}).lasts);
}

TEST(Lasting, IsSummedUpAsWhatItIs) {
    EXPECT_EQ(summarise(account({imposed})).fr,
              "Léré (Tombouctou) : blocus, JNIM contre civils, depuis le 3 mars 2026");
    EXPECT_EQ(
        summarise(account({"Other; Léré; 2026-03-01/2026-03-30~3; JNIM > civilians; -; -; sous "
                           "blocus"}))
            .fr,
        "Léré (Tombouctou) : blocus, JNIM contre civils")
        << "a month is no day since when";
    EXPECT_EQ(summarise(account({imposed, lifted})).en,
              "Léré (Tombouctou): blockade lifted, JNIM against civilians, 27 Mar 2026");
}

class BlockadeTest : public testing::Test {
protected:
    /// What goes out for one article of this report.
    std::vector<nlohmann::json> file(const std::string& line, const std::string& published) {
        const text::Article article = test::article(published, published);
        const auto rows =
            room_.file({std::nullopt, {test::delivery(article, {line})}}, article.seen).value();
        std::vector<nlohmann::json> messages;
        for (const auto& row : rows)
            messages.push_back(nlohmann::json::parse(row.body));
        return messages;
    }

    std::unique_ptr<Store> store_ = memory_store();
    Newsroom room_ = Newsroom::open(*store_, {}, at("2026-03-04")).value();
};

TEST_F(BlockadeTest, IsRememberedWhileItStandsThoughNobodyRetellsIt) {
    const std::string lifted_late =
        "Other; Léré; 2026-08-02; JNIM > civilians; -; -; levé le blocus";
    const std::string imposed_anew =
        "Other; Léré; 2026-09-20; JNIM > civilians; -; -; imposé un blocus";
    const auto first = file(imposed, "2026-03-04");
    file("Attack; Koro; 2026-07-30; ISSP > civilians", "2026-08-01");
    room_ = Newsroom::open(*store_, {}, at("2026-08-02")).value();
    const auto end = file(lifted_late, "2026-08-03");
    ASSERT_EQ(end.size(), 1U);
    EXPECT_EQ(end[0]["id"], first[0]["id"]) << "five months and a restart later";
    EXPECT_EQ(end[0]["until"]["from"], "2026-08-02");
    const auto other = file(imposed_anew, "2026-09-21");
    ASSERT_EQ(other.size(), 1U);
    EXPECT_NE(other[0]["id"], first[0]["id"]) << "what was lifted is forgotten as others are";
}

TEST_F(BlockadeTest, ThatNobodySpokeOfForMonthsMayBeAnotherOne) {
    const auto first = file(imposed, "2026-03-04");
    const auto news = file("Other; Léré; -; JNIM > civilians; -; -; sous blocus", "2026-08-02");
    ASSERT_GE(news.size(), 1U);
    EXPECT_NE(news[0]["id"], first[0]["id"]);
    const auto& related = news[0]["related"];
    ASSERT_EQ(related.size(), 1U);
    EXPECT_EQ(related[0]["id"], first[0]["id"]);
    EXPECT_EQ(related[0]["relation"], "possibly_same");
}

TEST_F(BlockadeTest, IsOneAlertUntilItIsLifted) {
    const auto first = file(imposed, "2026-03-04");
    ASSERT_EQ(first.size(), 1U);
    EXPECT_TRUE(first[0].at("until").is_null());
    const auto again = file(stands, "2026-03-21");
    ASSERT_EQ(again.size(), 1U) << "a second source";
    EXPECT_EQ(again[0]["id"], first[0]["id"]);
    EXPECT_EQ(again[0]["date"]["from"], "2026-03-03");
    const auto end = file(lifted, "2026-03-28");
    ASSERT_EQ(end.size(), 1U);
    EXPECT_EQ(end[0]["id"], first[0]["id"]);
    EXPECT_EQ(end[0]["until"]["from"], "2026-03-27");
    EXPECT_EQ(end[0]["changes"][0]["field"], "until");
    EXPECT_EQ(end[0]["changes"][0]["new"], "2026-03-27");
    EXPECT_EQ(end[0]["changes"][0]["because"], "2026-03-28");
    const auto anew =
        file("Other; Léré; 2026-04-02; JNIM > civilians; -; -; imposé un blocus", "2026-04-03");
    ASSERT_EQ(anew.size(), 1U);
    EXPECT_NE(anew[0]["id"], first[0]["id"]) << "one imposed after the first was lifted";
    EXPECT_TRUE(anew[0]["until"].is_null());
}

TEST_F(BlockadeTest, ThatHasStoodForMonthsIsNewsWhileItStands) {
    const auto old =
        file("Other; Léré; 2026-01-10; JNIM > civilians; -; -; sous blocus", "2026-03-05");
    ASSERT_EQ(old.size(), 1U);
    EXPECT_EQ(old[0]["date"]["from"], "2026-01-10");
}

TEST(Lasting, IsFollowedToItsEndHoweverManyTellOfIt) {
    Desk desk;
    const auto told = [&](const std::string& line, int number) {
        const std::string article = std::to_string(number);
        return desk.file({member(line, article, "2026-03-21")}).decisions.front();
    };
    const std::string event = told(imposed, 0).event;
    for (int i = 1; i < 210; ++i)
        EXPECT_EQ(told(stands, i).event, event);
    EXPECT_EQ(told(lifted, 210).verdict, "joined");
    const Event& held = desk.events().at(event).event;
    EXPECT_EQ(held.members.size(), 200U);
    EXPECT_EQ(held.members.front().source.article, "0") << "its first article names it";
    EXPECT_EQ(text::to_iso(held.account.date->from), "2026-03-03");
    EXPECT_TRUE(held.account.until.has_value());
}

TEST_F(BlockadeTest, IsNoPartOfAnAttackOnTheSameTown) {
    const auto blockade = file(imposed, "2026-03-04");
    const auto attack = file("Attack; Léré; 2026-03-03; JNIM > civilians", "2026-03-05");
    ASSERT_EQ(attack.size(), 1U);
    EXPECT_NE(attack[0]["id"], blockade[0]["id"]);
    EXPECT_FALSE(attack[0].contains("until"));
}

}  // namespace
}  // namespace vigie::alerts
