#include "feeds/dates.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "text/file.h"

namespace vigie::feeds {
namespace {

TEST(Dates, OfFeedsAreReadAsTheTableSays) {
    const std::filesystem::path path = VIGIE_SOURCE "/tests/data/feeds/dates.tsv";
    const auto bytes = text::read_file(path);
    ASSERT_TRUE(bytes) << bytes.error().message();
    std::size_t rows = 0;
    const auto read = text::read_table(path, *bytes, {"written", "utc"}, [&](const text::Row& row) {
        const auto at = read_date(row.cells[0]);
        EXPECT_EQ(at ? text::to_iso(*at) : "-", row.cells[1])
            << "line " << row.line << ": " << row.cells[0];
        ++rows;
        return text::Result<void>{};
    });
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_GT(rows, 60U);
}

TEST(Dates, AreNoneForEmptyOrEndlessText) {
    EXPECT_FALSE(read_date(""));
    EXPECT_FALSE(read_date("   \n"));
    EXPECT_FALSE(read_date(std::string(1'000'000, '1')));
    EXPECT_FALSE(read_date(std::string(90, ',') + "1"));
}

}  // namespace
}  // namespace vigie::feeds
