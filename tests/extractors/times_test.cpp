#include <gtest/gtest.h>

#include "extractors/times/time.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

TEST(Times, KnowWhatIsHistory) {
    const text::Day published = text::parse_day("2025-12-26").value();
    const auto ended = [&](int days_ago) {
        const text::Day day = published - std::chrono::days(days_ago);
        return text::DateRange{day, day, 1};
    };
    EXPECT_FALSE(is_background(ended(31), published));
    EXPECT_TRUE(is_background(ended(32), published));
}

}  // namespace
}  // namespace vigie::extractors
