// A newsroom whose rules are changed while it works.
#include "tests/alerts/newsroom_fixture.h"

namespace vigie::alerts {
namespace {

TEST_F(NewsroomTest, GoesByOtherRulesFromTheNextBatchOn) {
    Newsroom room = open();
    ASSERT_EQ(file(room, {delivery(article("a", "2025-12-27"), {clash})}).size(), 1U);
    NewsroomSettings strict;
    strict.weights.threshold = 1000;  // nothing is ever the same
    strict.weights.possible = 999;
    strict.lexicon = "later";
    strict.rules = "stricter";
    room.go_by(strict);
    const auto rows = file(room, {delivery(article("b", "2025-12-27"), {clash})});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(body(rows[0])["message"], "alert") << "an event of its own, by the new weights";
    EXPECT_EQ(body(rows[0])["lexicon"], "later");
}

TEST_F(NewsroomTest, AnAlertNamesTheTablesThatItsArticleWasReadWith) {
    NewsroomSettings settings;
    settings.lexicon = "now";
    Newsroom room = open(settings);
    Batch batch;
    batch.deliveries = {delivery(article("a", "2025-12-27"), {clash})};
    batch.lexicon = "before";
    const auto rows = room.file(batch, now_);
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ(body(rows->front())["lexicon"], "before") << "a harvest that was in hand";
}

}  // namespace
}  // namespace vigie::alerts
