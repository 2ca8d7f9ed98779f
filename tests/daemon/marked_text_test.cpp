#include "daemon/marked_text.h"

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

TEST(MarkedText, BracketsTheWordsWithTheirNumber) {
    EXPECT_EQ(marked("neuf soldats tués", {{0, 12, 3}}), "[3 neuf soldats] tués");
}

TEST(MarkedText, NestsAndCrossesAndKeepsEveryWord) {
    EXPECT_EQ(marked("abcdef", {{1, 3, 2}, {0, 6, 1}}), "[1 a[2 bc]def]");
    EXPECT_EQ(marked("abcdef", {{0, 4, 1}, {2, 6, 2}}), "[1 ab[2 cd]ef]");
    EXPECT_EQ(marked("abcdef", {{0, 3, 1}, {3, 6, 2}}), "[1 abc][2 def]");
    EXPECT_EQ(marked("abcdef", {{0, 2, 1}, {0, 4, 2}}), "[2 [1 ab]cd]ef");
}

TEST(MarkedText, LeavesOutWhatIsNotInTheText) {
    EXPECT_EQ(marked("abc", {{2, 9, 1}, {2, 2, 2}, {3, 1, 3}}), "abc");
    EXPECT_EQ(marked("", {{0, 0, 1}}), "");
}

}  // namespace
}  // namespace vigie::daemon
