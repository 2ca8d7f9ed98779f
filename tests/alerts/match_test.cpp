#include "alerts/desk/match/match.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/alerts/sketch.h"
#include "text/file.h"

namespace vigie::alerts {
namespace {

using test::member;

bool tells(const Comparison& comparison, std::string_view reason) {
    if (reason == "veto") return !comparison.veto.empty();
    if (comparison.veto.find(reason) != std::string::npos) return true;
    return std::any_of(comparison.reasons.begin(), comparison.reasons.end(), [&](const auto& one) {
        return one.find(reason) != std::string::npos;
    });
}

std::string explained(const Comparison& comparison) {
    std::string all =
        "score " + std::to_string(comparison.score) + ", veto '" + comparison.veto + "'";
    for (const auto& reason : comparison.reasons)
        all += "\n  " + reason;
    return all;
}

TEST(Matching, EverySituationOfTheTable) {
    const std::filesystem::path path = VIGIE_SOURCE "/tests/data/alerts/matching.tsv";
    const auto table = text::read_file(path);
    ASSERT_TRUE(table.has_value());
    int rows = 0;
    const auto done = text::read_table(
        path,
        *table,
        {"verdict", "situation", "known", "fresh", "reason"},
        [&](const text::Row& row) -> text::Result<void> {
            const Member known = member(row.cells[2], "a", "2025-12-27");
            const Member fresh = member(row.cells[3], "b", "2025-12-27");
            for (const auto& comparison : {compare(known, fresh, {}), compare(fresh, known, {})}) {
                EXPECT_EQ(comparison.same, row.cells[0] == "same")
                    << row.cells[1] << ": " << explained(comparison);
                EXPECT_TRUE(tells(comparison, row.cells[4]))
                    << row.cells[1] << ": no reason '" << row.cells[4] << "' in "
                    << explained(comparison);
            }
            ++rows;
            return {};
        });
    ASSERT_TRUE(done.has_value()) << done.error().message();
    EXPECT_GE(rows, 20);
}

TEST(Matching, TwoReportsOfOneArticleAreNeverOneEvent) {
    const Member one = member("Attack; Koro; 2025-12-26; JNIM > civilians", "a", "2025-12-27");
    const Comparison comparison = compare(one, one, {});
    EXPECT_FALSE(comparison.same);
    EXPECT_EQ(comparison.veto, "two events of one article");
}

TEST(Matching, OneMemberThatVetoesIsEnough) {
    Event event;
    event.id = "e";
    event.members = {member("Armed clash; Koro; 2025-12-25; JNIM > FAMa", "a", "2025-12-27"),
                     member("Armed clash; Koro; 2025-12-23; JNIM > FAMa", "b", "2025-12-27")};
    const Member fresh = member("Armed clash; Koro; 2025-12-26; JNIM > FAMa", "c", "2025-12-27");
    EXPECT_TRUE(compare(event.members[0], fresh, {}).same);
    EXPECT_FALSE(compare(event, fresh, {}).same) << "a chain of days must not grow";
}

}  // namespace
}  // namespace vigie::alerts
