#include "tests/alerts/newsroom_fixture.h"

namespace vigie::alerts {
namespace {

TEST_F(NewsroomTest, OneEventToldByTwoOutletsIsOneAlertWithTwoRevisions) {
    Newsroom room = open();
    const auto first = file(room, {delivery(article("a", "2025-12-27"), {clash})});
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(body(first[0])["message"], "alert");
    const auto second = file(room, {delivery(article("b", "2025-12-27"), {clash})});
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second[0].alert, first[0].alert);
    EXPECT_EQ(second[0].revision, 2);
    EXPECT_EQ(body(second[0])["message"], "update");
    EXPECT_EQ(body(second[0])["sources"].size(), 2u);
    EXPECT_EQ(body(second[0])["changes"][0]["field"], "sources");
    EXPECT_EQ(body(second[0])["changes"][0]["because"], "b");
}

TEST_F(NewsroomTest, AnAmbushAndTheStrikeThatAnswersItStayTwo) {
    Newsroom room = open();
    const auto rows = file(room,
                           {delivery(article("a", "2025-12-27"), {clash, strike}),
                            delivery(article("b", "2025-12-27"), {strike, clash})});
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_NE(rows[0].alert, rows[1].alert);
    EXPECT_EQ(rows[2].alert, rows[1].alert) << "b tells the strike first";
    EXPECT_EQ(rows[3].alert, rows[0].alert);
}

TEST_F(NewsroomTest, NeighbouringVillagesOfOneArticleFindTheirOwnEvents) {
    Newsroom room = open();
    const std::string koro = "Attack; Koro; 2025-12-26; JNIM > civilians";
    const std::string yorou = "Attack; Yorou; 2025-12-26; JNIM > civilians";
    const auto first = file(room, {delivery(article("a", "2025-12-27"), {koro, yorou})});
    const auto second = file(room, {delivery(article("b", "2025-12-27"), {yorou, koro})});
    ASSERT_EQ(first.size(), 2u);
    ASSERT_EQ(second.size(), 2u);
    EXPECT_EQ(second[0].alert, first[1].alert);
    EXPECT_EQ(second[1].alert, first[0].alert);
}

TEST_F(NewsroomTest, AnAlertThatTurnsOutToBeAnothersIsCancelledAndSaysWhereItGoesOn) {
    Newsroom room = open();
    const std::string village =
        "Attack; Dinangourou; 2025-12-22/2025-12-28~2; unidentified_armed_group > civilians";
    const auto one = file(
        room,
        {delivery(article("a", "2025-12-26"), {"Attack; Koro; 2025-12-25; JNIM > civilians"})});
    const auto two = file(room, {delivery(article("b", "2025-12-27"), {village})});
    const auto both = file(room,
                           {delivery(article("c", "2025-12-27"),
                                     {"Attack; Koro, Dinangourou; 2025-12-25; JNIM > civilians"})});
    ASSERT_EQ(both.size(), 2u);
    const auto update = body(both[0]);
    const auto cancel = body(both[1]);
    EXPECT_EQ(update["id"], one[0].alert);
    EXPECT_EQ(update["message"], "update");
    EXPECT_EQ(update["sources"].size(), 3u);
    EXPECT_EQ(cancel["id"], two[0].alert);
    EXPECT_EQ(cancel["message"], "cancel");
    EXPECT_EQ(cancel["merged_into"], one[0].alert);
    EXPECT_EQ(cancel["revision"], 2);

    Newsroom later = open();
    file(later, {delivery(article("d", "2025-12-27"), {village})});
    const auto standing = later.standing(now_);
    ASSERT_EQ(standing.size(), 1u) << "after a restart the cancelled one is no candidate";
    EXPECT_EQ(standing[0].id, one[0].alert);
    EXPECT_EQ(standing[0].sources.size(), 4u);
}

TEST_F(NewsroomTest, TheGravestOfTwoAlertsThatAreOneStands) {
    Newsroom room = open();
    file(room,
         {delivery(article("a", "2025-12-26"), {"Attack; Koro; 2025-12-25; JNIM > civilians"})});
    const auto grave = file(room,
                            {delivery(article("b", "2025-12-27"),
                                      {"Attack; Dinangourou; 2025-12-22/2025-12-28~2; "
                                       "unidentified_armed_group > civilians; "
                                       "killed unspecified 30 30 UN"}),
                             delivery(article("c", "2025-12-27"),
                                      {"Attack; Dinangourou; 2025-12-22/2025-12-28~2; "
                                       "unidentified_armed_group > civilians; "
                                       "killed unspecified 2 2 UN"})});
    ASSERT_EQ(grave.size(), 2u);
    ASSERT_EQ(body(grave[1])["severity"]["level"], 5);
    const auto both = file(room,
                           {delivery(article("d", "2025-12-27"),
                                     {"Attack; Koro, Dinangourou; 2025-12-25; JNIM > civilians"})});
    ASSERT_EQ(both.size(), 2u);
    const auto update = body(both[0]);
    EXPECT_EQ(update["severity"]["level"], 5);
    EXPECT_EQ(update["severity"]["reason"], "30 dead");
    EXPECT_TRUE(both[0].address.topic.starts_with("alert.ML.5.")) << both[0].address.topic;
    const auto& changes = update["changes"];
    const auto severity = std::find_if(
        changes.begin(), changes.end(), [](const auto& one) { return one["field"] == "severity"; });
    ASSERT_NE(severity, changes.end());
    EXPECT_EQ((*severity)["old"], "2 (Attack)");
    EXPECT_EQ((*severity)["new"], "5 (30 dead); the table now gives 3 (2 dead)");
}

TEST_F(NewsroomTest, WhatMayBeTheSameIsSaidByTheNewerAlertAtOnceAndByTheOlderNextTime) {
    Newsroom room = open();
    const std::string koro = "Attack; Koro; 2025-12-25; JNIM > civilians";
    const auto older = file(room, {delivery(article("a", "2025-12-26"), {koro})});
    const auto newer = file(room,
                            {delivery(article("b", "2025-12-27"),
                                      {"Attack; Dinangourou; 2025-12-25; JNIM > civilians"})});
    ASSERT_EQ(newer.size(), 1u) << "nothing that a reader of the older would be woken for";
    const auto related = body(newer[0]).at("related");
    ASSERT_EQ(related.size(), 1u);
    EXPECT_EQ(related[0]["id"], older[0].alert);
    EXPECT_EQ(related[0]["relation"], "possibly_same");
    EXPECT_EQ(related[0]["because"], "b");
    Newsroom later = open();
    const auto next = file(later, {delivery(article("c", "2025-12-27"), {koro})});
    ASSERT_EQ(next.size(), 1u);
    EXPECT_EQ(next[0].alert, older[0].alert);
    EXPECT_EQ(body(next[0])["related"][0]["id"], newer[0].alert);
    const auto told = body(next[0])["changes"].back();
    EXPECT_EQ(told["field"], "related");
    EXPECT_EQ(told["new"], "possibly_same " + newer[0].alert);
    EXPECT_EQ(told["because"], "b");
    const auto third = file(later, {delivery(article("d", "2025-12-27"), {koro})});
    ASSERT_EQ(third.size(), 1u);
    EXPECT_EQ(body(third[0])["changes"].size(), 1u) << "once";
}

TEST_F(NewsroomTest, NoAlertPointsToOneThatNobodyWasTold) {
    Newsroom room = open();
    file(room,
         {delivery(article("a", "2025-12-19"), {"Attack; Koro; 2025-12-19; JNIM > civilians"})});
    const auto rows = file(room,
                           {delivery(article("b", "2025-12-27"),
                                     {"Attack; -; 2025-12-19/2025-12-21~2; JNIM > civilians"})});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(store_->decisions(rows[0].alert).value()[0].verdict, "possible");
    EXPECT_TRUE(body(rows[0])["related"].empty());
}

TEST_F(NewsroomTest, OneAlertThatWasTwoSaysSo) {
    Newsroom room = open();
    const std::string koro = "Attack; Koro; 2025-12-26; JNIM > civilians";
    const std::string village = "Attack; Dinangourou; 2025-12-26; JNIM > civilians";
    const auto first = file(room,
                            {delivery(article("a", "2025-12-27"),
                                      {"Attack; Koro cercle; 2025-12-26; JNIM > civilians"}),
                             delivery(article("b", "2025-12-27"), {koro}),
                             delivery(article("c", "2025-12-27"), {village})});
    const auto rows = file(room, {delivery(article("d", "2025-12-27"), {koro, village})});
    ASSERT_EQ(rows.size(), 2u);
    const auto old = body(rows[0]);
    const auto fresh = body(rows[1]);
    EXPECT_EQ(old["id"], first[0].alert);
    EXPECT_EQ(old["changes"].back()["field"], "split_into");
    EXPECT_EQ(old["changes"].back()["new"], fresh["id"]);
    EXPECT_EQ(fresh["message"], "alert");
    EXPECT_EQ(fresh["split_from"], first[0].alert);
}

TEST_F(NewsroomTest, NewsThatLowerTheSeverityLeaveTheWorstStandingAndSaySo) {
    const std::string event = "Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa ";
    Newsroom room = open();
    file(room, {delivery(article("a", "2025-12-26"), {event + "9 9 residents"})});
    const auto rows = file(room, {delivery(article("b", "2025-12-27"), {event + "2 2 residents"})});
    ASSERT_EQ(rows.size(), 1u);
    const auto alert = body(rows[0]);
    EXPECT_EQ(alert["severity"]["level"], 4);
    EXPECT_EQ(alert["severity"]["reason"], "9 dead");
    EXPECT_TRUE(rows[0].address.topic.starts_with("alert.ML.4."));
    const auto& last = alert["changes"].back();
    EXPECT_EQ(last["field"], "severity");
    EXPECT_EQ(last["new"], "4 (9 dead); the table now gives 3 (2 dead)");
    EXPECT_EQ(last["because"], "b");
}

TEST_F(NewsroomTest, TheSameArticleTwiceIsFiledOnce) {
    Newsroom room = open();
    const auto once = delivery(article("a", "2025-12-27"), {clash});
    EXPECT_EQ(file(room, {once, once}).size(), 1u);
    EXPECT_TRUE(room.seen("a"));
    text::Article edited = article("a", "2025-12-27T10:00:00Z");
    EXPECT_TRUE(file(room, {delivery(edited, {clash})}).empty())
        << "an edited publication date never fires again";
}

TEST_F(NewsroomTest, OldEventsAreKeptButNotAlerted) {
    Newsroom room = open();
    const auto rows = file(
        room,
        {delivery(article("old-article", "2025-12-10"),
                  {"Attack; Koro; 2025-12-09; JNIM > civilians"}),
         delivery(article("recap", "2025-12-27"), {"Attack; Kati; 2025-12-01; JNIM > civilians"})});
    EXPECT_TRUE(rows.empty());
    EXPECT_TRUE(room.seen("old-article"));
    EXPECT_TRUE(room.standing(now_).empty());
}

TEST_F(NewsroomTest, AnAgeBelowAnHourCounts) {
    NewsroomSettings settings;
    settings.max_age = std::chrono::minutes(45);
    Newsroom room = Newsroom::open(*store_, settings, now_).value();
    EXPECT_EQ(file(room,
                   {delivery(article("a", "2025-12-27T11:30:00Z"),
                             {"Attack; Koro; 2025-12-27; JNIM > civilians"})})
                  .size(),
              1u);
}

text::Article undated(const std::string& id) {
    text::Article made = article(id, "2025-12-27");
    made.published.reset();
    return made;
}

TEST_F(NewsroomTest, AnUndatedArticleIsNeverTakenForNews) {
    Newsroom room = open();
    const std::string clash_some_day = "Armed clash; Koro; -; JNIM > FAMa; killed FAMa 7 7 FAMa";
    EXPECT_TRUE(file(room, {delivery(undated("a"), {clash_some_day})}).empty());
    EXPECT_TRUE(room.seen("a"));
    EXPECT_TRUE(room.standing(now_).empty());
}

TEST_F(NewsroomTest, AnUndatedArticleIsAsFreshAsTheDayThatItTells) {
    Newsroom room = open();
    EXPECT_EQ(file(room, {delivery(undated("a"), {clash})}).size(), 1u);
    EXPECT_TRUE(file(room, {delivery(undated("b"), {"Attack; Kati; 2025-12-01; JNIM > civilians"})})
                    .empty());
}

TEST(EventId, DoesNotDependOnTheDayThatVigieLooks) {
    Member first = test::member("Attack; Koro; 2025-12-24; JNIM > civilians", "a", "2025-12-27");
    EXPECT_TRUE(event_id(first).starts_with("ML-2025-12-24-")) << event_id(first);
    first.report.date.reset();
    EXPECT_TRUE(event_id(first).starts_with("ML-2025-12-27-")) << event_id(first);
    first.source.published.reset();
    const std::string id = event_id(first);
    EXPECT_TRUE(id.starts_with("ML-undated-")) << id;
    first.source.seen += std::chrono::hours(24 * 40);
    EXPECT_EQ(event_id(first), id);
}

TEST_F(NewsroomTest, ACorrectionOfWhatWasToldGoesOutHoweverLate) {
    now_ = at("2025-12-19T12:00:00Z");
    Newsroom room = open();
    const std::string battle = "Armed clash; Koro; 2025-12-18; JNIM > FAMa; killed FAMa ";
    ASSERT_EQ(file(room, {delivery(article("a", "2025-12-19"), {battle + "5 5 residents"})}).size(),
              1u);
    now_ = at("2025-12-27T12:00:00Z");
    const auto late = file(room, {delivery(article("b", "2025-12-27"), {battle + "12 12 FAMa"})});
    ASSERT_EQ(late.size(), 1u);
    EXPECT_EQ(late[0].revision, 2);
    EXPECT_EQ(body(late[0])["changes"][0]["new"], "5-12");
}

TEST_F(NewsroomTest, WhatWasKeptButNotToldComesWithTheNextRevision) {
    now_ = at("2025-12-12T12:00:00Z");
    Newsroom room = open();
    const std::string battle = "Armed clash; Koro; 2025-12-11; JNIM > FAMa; killed FAMa ";
    ASSERT_EQ(file(room, {delivery(article("a", "2025-12-12"), {battle + "5 5 residents"})}).size(),
              1u);
    now_ = at("2025-12-27T12:00:00Z");
    EXPECT_TRUE(file(room, {delivery(article("b", "2025-12-13"), {battle + "12 12 FAMa"})}).empty())
        << "an article of a fortnight ago";
    const auto rows = file(room, {delivery(article("c", "2025-12-27"), {battle + "12 12 FAMa"})});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(body(rows[0])["changes"][0]["field"], "casualties: killed FAMa");
    EXPECT_EQ(body(rows[0])["changes"][0]["old"], "5");
}

TEST_F(NewsroomTest, AMoveGoesOutUnderTheFormerTopicToo) {
    Newsroom room = open();
    file(room, {delivery(article("a", "2025-12-27"), {clash})});
    const auto rows = file(room,
                           {delivery(article("b", "2025-12-27"),
                                     {"Armed clash; Koro; 2025-12-26; JNIM > FAMa; "
                                      "killed FAMa 25 25 residents"})});
    ASSERT_EQ(rows.size(), 1u);
    ASSERT_EQ(rows[0].address.topic, "alert.ML.4.bandiagara.armed-clash.")
        << "the most cautious toll decides";
    const auto third =
        file(room,
             {delivery(article("c", "2025-12-27"),
                       {"Attack; Koro; 2025-12-26; JNIM > FAMa; "
                        "killed FAMa 30 30 NGO"}),
              delivery(article("d", "2025-12-27"),
                       {"Attack; Koro; 2025-12-26; JNIM > FAMa; "
                        "killed FAMa 31 31 UN"}),
              delivery(article("e", "2025-12-27"), {"Attack; Koro; 2025-12-26; JNIM > FAMa"}),
              delivery(article("f", "2025-12-27"), {"Attack; Koro; 2025-12-26; JNIM > FAMa"})});
    ASSERT_FALSE(third.empty());
    const auto& moved = third.back();
    EXPECT_EQ(moved.address.topic, "alert.ML.5.bandiagara.attack.");
    ASSERT_TRUE(moved.former.has_value());
    EXPECT_EQ(moved.former->topic, "alert.ML.5.bandiagara.armed-clash.");
    EXPECT_EQ(moved.former->previous[0], moved.address.previous[0]);
    EXPECT_EQ(moved.former->previous[4], moved.seq - 1);
    EXPECT_EQ(moved.address.previous[4], 0);
}

TEST_F(NewsroomTest, TheSameDeliveriesGiveTheSameBytes) {
    const auto run = [&] {
        const auto store = memory_store();
        Newsroom room = Newsroom::open(*store, {}, now_).value();
        std::string all;
        for (const auto* id : {"a", "b", "c"}) {
            const Batch batch{std::nullopt, {delivery(article(id, "2025-12-27"), {clash, strike})}};
            const auto rows = room.file(batch, now_).value();
            for (const auto& row : rows)
                all += row.address.topic + row.body;
        }
        return all;
    };
    const std::string once = run();
    EXPECT_TRUE(once == run());
    EXPECT_GT(once.size(), 1000u);
}

TEST_F(NewsroomTest, BytesThatAreNoUtf8CostNothing) {
    Newsroom room = open();
    text::Article broken = article("a", "2025-12-27");
    broken.title = "Attaque \xff\xfe";
    EXPECT_EQ(file(room, {delivery(broken, {clash})}).size(), 1u);
}

}  // namespace
}  // namespace vigie::alerts
