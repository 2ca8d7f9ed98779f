#include "alerts/store/watermark.h"

#include <fstream>
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::TemporaryFolder;

TEST(WatermarkTest, WhatAnEditorLeftBehindTheRecordIsCutOff) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "sent") << std::string(60, 'x');
    ASSERT_TRUE(Watermark::open(folder.path()).value().raise("0123456789abcdef", 7).has_value());
    EXPECT_EQ(Watermark::open(folder.path()).value().head(), (Head{"0123456789abcdef", 7}));
}

TEST(WatermarkTest, WhatIsRaisedStandsInTheFileAtOnce) {
    const TemporaryFolder folder;
    auto mark = Watermark::open(folder.path()).value();
    const auto in_file = [&] { return Watermark::open(folder.path()).value().head(); };
    // across the eight digits that one store writes, then to another epoch
    for (const std::int64_t seq : {7LL, 8LL, 99'999'999LL, 100'000'000LL, 12'345'678'901LL}) {
        ASSERT_TRUE(mark.raise("0123456789abcdef", seq).has_value());
        EXPECT_EQ(in_file(), (Head{"0123456789abcdef", seq}));
    }
    ASSERT_TRUE(mark.raise("fedcba9876543210", 12'345'678'902).has_value());
    EXPECT_EQ(in_file(), (Head{"fedcba9876543210", 12'345'678'902}));
    auto moved = std::move(mark);
    ASSERT_TRUE(moved.raise("fedcba9876543210", 12'345'678'903).has_value());
    EXPECT_EQ(in_file(), (Head{"fedcba9876543210", 12'345'678'903}));
    EXPECT_EQ(in_file(), moved.head());
}

TEST(WatermarkTest, ATornFileIsNoMark) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "sent") << "0123456789abcdef 0000";
    EXPECT_FALSE(Watermark::open(folder.path()).value().head().has_value());
}

}  // namespace
}  // namespace vigie::alerts
