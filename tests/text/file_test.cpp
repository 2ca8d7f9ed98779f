#include "text/file.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

TEST(Tables, PassOverCommentsAndGiveEveryRow) {
    std::string seen;
    const auto done = read_table("places.tsv",
                                 "# note\nname\tcountry\n\nKidal\tML\n",
                                 {"name", "country"},
                                 [&](const Row& row) -> Result<void> {
                                     seen += std::string(row.cells[0]) + std::to_string(row.line);
                                     return {};
                                 });
    ASSERT_TRUE(done);
    EXPECT_EQ(seen, "Kidal4");
}

TEST(Tables, SayWhereTheMistakeIs) {
    const auto accept = [](const Row&) -> Result<void> { return {}; };
    const auto short_row = read_table("p.tsv", "a\tb\nonly\n", {"a", "b"}, accept);
    ASSERT_FALSE(short_row);
    EXPECT_EQ(short_row.error().detail.find("p.tsv:2: "), 0U);
    EXPECT_FALSE(read_table("p.tsv", "a\tc\n", {"a", "b"}, accept));
}

TEST(Split, CutsSpacesAndEmptyParts) {
    EXPECT_EQ(split(" a ;b;; c", ';'), (std::vector<std::string_view>{"a", "b", "c"}));
}

}  // namespace
}  // namespace vigie::text
