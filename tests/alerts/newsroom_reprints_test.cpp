// Copies, credits and agencies: sources that are no voices of their own.
#include "alerts/identity.h"
#include "tests/alerts/newsroom_fixture.h"

namespace vigie::alerts {
namespace {

TEST_F(NewsroomTest, AReprintIsASourceThatIsNotIndependentAndMakesNoRevision) {
    Newsroom room = open();
    text::Article original = article("a", "2025-12-27");
    original.body = dispatch;
    text::Article copy = article("b", "2025-12-27T03:00:00Z");
    copy.body = "  " + dispatch + "\n";
    file(room, {delivery(original, {clash})});
    EXPECT_TRUE(file(room, {delivery(copy, {clash})}).empty());
    const auto standing = room.standing(now_);
    ASSERT_EQ(standing.size(), 1u);
    ASSERT_EQ(standing[0].sources.size(), 2u);
    EXPECT_EQ(standing[0].sources[1].article, "b");
    EXPECT_FALSE(standing[0].sources[1].independent);
    const auto decisions = store_->decisions(standing[0].id).value();
    ASSERT_EQ(decisions.size(), 2u);
    EXPECT_EQ(decisions[1].verdict, "reprint");
}

Credits credits() {
    return Credits::load(VIGIE_SOURCE "/config/credits.tsv").value();
}

TEST_F(NewsroomTest, TwoOutletsThatCreditOneAgencyAreOneVoice) {
    NewsroomSettings settings;
    settings.credits = credits();
    Newsroom room = open(std::move(settings));
    text::Article first = article("a", "2025-12-27");
    first.body = "Sept soldats ont été tués vendredi à l'aube près de la ville.\nAvec AFP";
    text::Article second = article("b", "2025-12-27T03:00:00Z");
    second.body = "KORO (AFP) - L'armée a perdu sept hommes, disent des bergers de la commune.";
    const auto told = file(room, {delivery(first, {clash})});
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(body(told[0])["sources"][0]["independent"], false);
    EXPECT_EQ(body(told[0])["sources"][0]["voice"], "AFP");
    EXPECT_EQ(body(told[0])["sources"][0]["credit"], "AFP");
    EXPECT_TRUE(file(room, {delivery(second, {clash})}).empty()) << "no second voice, no news";
    text::Article third = article("c", "2025-12-27T04:00:00Z");
    const auto joined = file(room, {delivery(third, {clash})});
    ASSERT_EQ(joined.size(), 1u) << "an outlet of its own";
    EXPECT_EQ(joined[0].alert, told[0].alert);
    const auto decisions = store_->decisions(told[0].alert).value();
    ASSERT_EQ(decisions.size(), 3u);
    EXPECT_EQ(decisions[1].verdict, "joined");
    EXPECT_EQ(decisions[1].reasons.back(), "credits AFP: \"AFP\"");
}

/// The dispatch, with `words` for its last.
std::string long_dispatch(const std::string& words) {
    return dispatch +
           "\nLe convoi revenait du marché, où il avait escorté des commerçants. Les assaillants "
           "ont tiré depuis les deux rives, puis emporté les armes et brûlé un véhicule. Des renforts "
           "sont arrivés une heure plus tard et ont évacué les blessés vers le centre de santé, " +
           words;
}

TEST_F(NewsroomTest, AnEditedCopyIsAReprintUnlessItTellsMore) {
    Newsroom room = open();
    text::Article original = article("a", "2025-12-27");
    original.body = long_dispatch("a dit le maire.");
    text::Article copy = article("b", "2025-12-27T03:00:00Z");
    copy.title = "Un autre titre";
    copy.body = long_dispatch("a indiqué le premier adjoint.");
    text::Article corrected = article("c", "2025-12-27T04:00:00Z");
    corrected.body = long_dispatch("a fini par dire le maire de la commune.");
    ASSERT_EQ(file(room, {delivery(original, {clash})}).size(), 1u);
    EXPECT_TRUE(file(room, {delivery(copy, {clash})}).empty());
    const std::string more = "Armed clash; Koro; 2025-12-26; JNIM > FAMa; killed FAMa 9 9 FAMa";
    const auto rows = file(room, {delivery(corrected, {more})});
    ASSERT_EQ(rows.size(), 1u) << "nine dead are news, whoever's words tell it";
    EXPECT_EQ(rows[0].revision, 2);
    const auto sources = body(rows[0])["sources"];
    ASSERT_EQ(sources.size(), 3u);
    for (const auto& source : {sources[1], sources[2]}) {
        EXPECT_EQ(source["independent"], false);
        EXPECT_EQ(source["copy_of"], "a");
        EXPECT_EQ(source["voice"], sources[0]["outlet"]);
    }
    const auto decisions = store_->decisions(rows[0].alert).value();
    ASSERT_EQ(decisions.size(), 3u);
    EXPECT_EQ(decisions[1].verdict, "reprint");
    EXPECT_TRUE(decisions[1].reasons[0].starts_with("the same text (")) << decisions[1].reasons[0];
    EXPECT_EQ(decisions[2].verdict, "joined");
}

TEST_F(NewsroomTest, AReprintOfWhatMadeNoEventMakesNone) {
    Newsroom room = open();
    text::Article original = article("a", "2025-12-27");
    original.body = dispatch;
    text::Article copy = article("b", "2025-12-27T03:00:00Z");
    copy.body = dispatch;
    EXPECT_TRUE(file(room, {delivery(original, {}), delivery(copy, {})}).empty());
    EXPECT_TRUE(room.standing(now_).empty());
}

TEST_F(NewsroomTest, CopiesAreKnownAfterARestart) {
    text::Article original = article("a", "2025-12-27");
    original.body = long_dispatch("a dit le maire.");
    text::Article copy = article("b", "2025-12-27T03:00:00Z");
    copy.body = long_dispatch("a indiqué le premier adjoint.");
    {
        Newsroom room = open();
        ASSERT_EQ(file(room, {delivery(original, {clash})}).size(), 1u);
    }
    Newsroom room = open();
    EXPECT_TRUE(file(room, {delivery(copy, {clash})}).empty());
    EXPECT_EQ(room.standing(now_)[0].sources[1].copy_of, "a");
}

TEST_F(NewsroomTest, OneNoticeUnderManyTitlesIsNoReprint) {
    Newsroom room = open();
    text::Article first = article("a", "2025-12-27");
    first.body = dispatch;
    first.title = "Le conseil des ministres se réunit";
    text::Article second = article("b", "2025-12-27T03:00:00Z");
    second.outlet = first.outlet;
    second.body = dispatch;
    second.title = "Une attaque à Koro";
    EXPECT_TRUE(file(room, {delivery(first, {})}).empty());
    EXPECT_EQ(file(room, {delivery(second, {clash})}).size(), 1u);
}

TEST_F(NewsroomTest, ABodyIsForgottenWithItsEvent) {
    Newsroom room = open();
    text::Article original = article("a", "2025-12-27");
    original.body = dispatch;
    file(room, {delivery(original, {clash})});
    now_ = at("2026-03-01T12:00:00Z");
    text::Article anew = article("b", "2026-03-01");
    anew.body = dispatch;
    const auto rows = file(room, {delivery(anew, {"Armed clash; Koro; 2026-02-28; JNIM > FAMa"})});
    ASSERT_EQ(rows.size(), 1u) << "a reprint of what nobody remembers would be lost";
    EXPECT_TRUE(rows[0].alert.starts_with("ML-2026-02-28-"));
}

TEST(Identity, TheBodyTellsAReprintWhateverItsDress) {
    text::Article one = article("a", "2025-12-27");
    one.body = dispatch;
    text::Article other = article("b", "2025-12-28");
    other.body =
        "LE CONVOI MILITAIRE a été attaqué, vendredi matin, près de la ville par des hommes "
        "armés venus à moto selon plusieurs habitants";
    EXPECT_EQ(body_hash(one), body_hash(other));
    other.body += " sur place";
    EXPECT_NE(body_hash(one), body_hash(other));
    one.body = "Lire la suite sur le site";
    EXPECT_EQ(body_hash(one), "") << "too short to tell";
}

}  // namespace
}  // namespace vigie::alerts
