// summary, topic: how an event is told in one line, and under which topic.
#include <gtest/gtest.h>

#include "alerts/summary.h"
#include "alerts/topic.h"
#include "tests/alerts/accounts.h"

namespace vigie::alerts {
namespace {

using test::account;

TEST(Summary, NamesPlaceEventSidesTollAuthorAndDay) {
    const Summary told = summarise(
        account({"Armed clash; Sandaré; 2025-12-26; JNIM > FAMa; killed FAMa 7 - residents"}));
    EXPECT_EQ(told.fr,
              "Sandaré (Nioro) : affrontement, JNIM contre FAMa, au moins 7 tués (FAMa) selon des "
              "habitants, le 26 déc. 2025");
    EXPECT_EQ(told.en,
              "Sandaré (Nioro): armed clash, JNIM against FAMa, at least 7 killed (FAMa) according "
              "to residents, 26 Dec 2025");
}

TEST(Summary, TellsTheGreatestTollFirstAndEachSideBeforeASecondAuthor) {
    const Summary told = summarise(account(
        {"Attack; Koro; 2026-02-07; JNIM > FAMa+civilians; killed FAMa 3 3 residents, killed "
         "civilians 15 15 residents, killed civilians 18 18 security_source"}));
    EXPECT_EQ(told.en,
              "Koro (Bandiagara): attack on civilians, JNIM against FAMa+civilians, 18 killed "
              "(civilians) according to security source, 7 Feb 2026");
    const Summary shorter = summarise(account(
        {"Attack; Koro; 2026-02-07; JNIM > -; killed JNIM 2 2 FAMa, killed FAMa 5 5 FAMa, killed "
         "FAMa 9 9 JNIM"}));
    EXPECT_LT(shorter.en.find("9 killed (FAMa)"), shorter.en.find("2 killed (JNIM)")) << shorter.en;
}

TEST(Summary, SaysHowTheSidesStandToEachOther) {
    const auto told = [](const char* event) { return summarise(account({event})); };
    const Summary pact = told("Agreement; Akabar; 2015-10-15; CMA > Plateforme");
    EXPECT_EQ(pact.fr, "Akabar (Ménaka) : accord, CMA et Plateforme, le 15 oct. 2015");
    EXPECT_EQ(pact.en, "Akabar (Ménaka): agreement, CMA and Plateforme, 15 Oct 2015");
    const Summary release =
        told("Other; Akabar; 2020-10-08; JNIM > civilians; freed civilians 4 4 residents");
    EXPECT_EQ(
        release.fr,
        "Akabar (Ménaka) : libération, JNIM / civils, 4 libérés (civils) selon des habitants, "
        "le 8 oct. 2020");
    EXPECT_EQ(release.en,
              "Akabar (Ménaka): release, JNIM / civilians, 4 freed (civilians) according to "
              "residents, 8 Oct 2020");
    EXPECT_EQ(told("Other; Akabar; 2020-10-08; JNIM > civilians").en,
              "Akabar (Ménaka): notable event, JNIM against civilians, 8 Oct 2020");
}

TEST(Summary, ElidesBeforeAVowelInFrench) {
    Account near = account({"Armed clash; Akabar; 2015-10-15; JNIM > FAMa"});
    near.places.at(0).relation = extractors::Relation::near;
    EXPECT_EQ(summarise(near).fr.rfind("près d'Akabar (Ménaka) : ", 0), 0u) << summarise(near).fr;
    EXPECT_EQ(summarise(near).en.rfind("near Akabar (Ménaka): ", 0), 0u) << summarise(near).en;
    near.places.at(0).name = "Hombori";
    EXPECT_EQ(summarise(near).fr.rfind("près de Hombori", 0), 0u) << summarise(near).fr;
}

TEST(Summary, NeverExceedsItsLengthAndKeepsTheDay) {
    const Summary told = summarise(account(
        {"Abduction/forced disappearance; Bandiagara ville; 2025-12-26; "
         "unidentified_armed_group+JNIM+ISSP > civilians; "
         "killed civilians 10 12 foreign_government, abducted civilians 20 30 security_source, "
         "wounded civilians 3 - health_source, missing civilians 2 2 family"}));
    for (const auto& line : {told.fr, told.en}) {
        EXPECT_LE(length_of(line), summary_limit) << line;
        EXPECT_NE(line.find("26 "), std::string::npos) << line;
    }
}

TEST(Summary, IsCutAtAWordAndCountedInCharacters) {
    EXPECT_EQ(length_of("élève"), 5u);
    EXPECT_EQ(shorten("un élève à Ségou", 16), "un élève à Ségou");
    EXPECT_EQ(shorten("un élève à Ségou", 12), "un élève à…");
    EXPECT_EQ(shorten("anticonstitutionnellement", 5), "anti…");
}

TEST(Topic, HasFourClosedSegments) {
    const Account told = account({"Air/drone strike; Ménaka; 2025-12-26; FAMa > JNIM"});
    EXPECT_EQ(topic_of(told, 4), "alert.ML.4.menaka.air-drone-strike.");
    EXPECT_EQ(topic_of(account({"Attack; -; 2025-12-26; -"}), 2), "alert.ZZ.2.unknown.attack.");
}

TEST(Topic, PrefixesEndAtADot) {
    const std::string topic = "alert.ML.4.menaka.air-drone-strike.";
    EXPECT_EQ(topic_prefix(topic, 0), "alert.");
    EXPECT_EQ(topic_prefix(topic, 2), "alert.ML.4.");
    EXPECT_EQ(topic_prefix(topic, 4), topic);
    EXPECT_EQ(whole_prefix(""), "alert.");
    EXPECT_EQ(whole_prefix("alert"), "alert.");
    EXPECT_EQ(whole_prefix("ML.4"), "alert.ML.4.");
    EXPECT_EQ(whole_prefix("alert.ML."), "alert.ML.");
    EXPECT_EQ(depth_of("alert."), 0);
    EXPECT_EQ(depth_of("alert.ML.4."), 2);
}

}  // namespace
}  // namespace vigie::alerts
