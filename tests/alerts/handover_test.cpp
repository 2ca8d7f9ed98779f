// What was committed and waits in memory to be sent.
#include "alerts/publish/handover.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/alerts/rows.h"

namespace vigie::alerts {
namespace {

using test::rows;

std::string told(const Handover::Given& given) {
    std::string all;
    for (const OutboxRow& row : given.rows)
        all += std::to_string(row.seq) + " ";
    return all + (given.more ? "more " : "") + (given.look ? "look" : "");
}

TEST(HandoverTest, GivesWholeCommitsWhichFollowUpToAPage) {
    Handover handover;
    EXPECT_EQ(told(handover.take(0, 3)), "");
    handover.give(rows(1, 2));
    handover.give(rows(3, 3));
    handover.give(rows(3, 3));
    handover.give(rows(4, 8));
    handover.give(rows(9, 9));
    EXPECT_EQ(told(handover.take(0, 3)), "1 2 3 more ") << "what is there is not taken twice";
    EXPECT_EQ(told(handover.take(3, 3)), "4 5 6 7 8 more ") << "a commit is not taken apart";
    EXPECT_EQ(told(handover.take(8, 3)), "9 ");
    handover.give({});
    EXPECT_EQ(told(handover.take(9, 3)), "look");
}

TEST(HandoverTest, LetsGoOfWhatWasSentAndOfWhatDoesNotFollow) {
    Handover handover;
    for (int seq = 1; seq <= 4; ++seq)
        handover.give(rows(seq, seq));
    handover.give(rows(5, 7));
    EXPECT_EQ(told(handover.take(5, 3)), "6 7 ");
    handover.give(rows(9, 9));
    handover.give(rows(10, 10));
    EXPECT_EQ(told(handover.take(7, 3)), "look") << "8 is to be looked up, and the others with it";
    EXPECT_EQ(told(handover.take(7, 3)), "");
}

TEST(HandoverTest, HoldsSoManyBytesAndNoMore) {
    const std::size_t one = sizeof(OutboxRow) + 1000;
    Handover handover(5 * one);
    handover.give(rows(1, 9, 1000));
    EXPECT_EQ(told(handover.take(0, 3)), "1 2 3 4 5 look");
    handover.give(rows(10, 13, 1000));
    handover.give(rows(14, 15, 1000));
    EXPECT_EQ(told(handover.take(9, 3)), "10 11 12 13 look");
    handover.give(rows(16, 17, 1000));
    EXPECT_EQ(told(handover.take(15, 3)), "16 17 ") << "there is room again";
}

}  // namespace
}  // namespace vigie::alerts
