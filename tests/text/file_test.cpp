#include "text/file.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "text/did_you_mean.h"

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
    EXPECT_EQ(short_row.error().detail.find("p.tsv:2:1: "), 0U);
    EXPECT_FALSE(read_table("p.tsv", "a\tc\n", {"a", "b"}, accept));
}

TEST(Tables, TellEveryMistakeWithTheColumnOfTheTextThatItQuotes) {
    const auto good_only = [](const Row& row) -> Result<void> {
        if (row.cells[1] == "bon") return {};
        return fail(TextError::malformed, "no '" + std::string(row.cells[1]) + "' here, but 'bon'");
    };
    const auto done = read_table("p.tsv",
                                 "a\tb\nx\tbon\nl'été\tmal\nbon\ty\tz\nmal x\tmal\nl'\ts'en\n",
                                 {"a", "b"},
                                 good_only);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().detail,
              "p.tsv:3:7: no 'mal' here, but 'bon'\n"
              "p.tsv:4:1: 3 cells where the header has 2, beginning with 'bon'\n"
              "p.tsv:5:7: no 'mal' here, but 'bon'\n"
              "p.tsv:6:4: no 's'en' here, but 'bon'");
}

TEST(Tables, SayWhichColumnWasMeant) {
    const auto accept = [](const Row&) -> Result<void> { return {}; };
    const auto done = read_table("p.tsv", "name\taliaes\nx\ty\n", {"name", "aliases"}, accept);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().detail,
              "p.tsv:1:6: unknown column 'aliaes'; did you mean 'aliases'?; the header must be the "
              "columns name, aliases");
}

TEST(Tables, StopAtAHundredMistakes) {
    const auto refuse = [](const Row&) { return fail(TextError::malformed, "no"); };
    std::string table = "a\n";
    for (int i = 0; i < 1000; ++i)
        table += "x\n";
    const auto done = read_table(
        "p.tsv", table, {"a"}, [&](const Row& row) -> Result<void> { return refuse(row); });
    ASSERT_FALSE(done);
    EXPECT_EQ(std::count(done.error().detail.begin(), done.error().detail.end(), '\n'), 99);
}

TEST(DidYouMean, AsksWhereTheWordsCannotBeListed) {
    const auto known = [](std::string_view word) { return word == "acts" || word == "either"; };
    EXPECT_EQ(did_you_mean("actz", known), "; did you mean 'acts'?");
    EXPECT_EQ(did_you_mean("eihter", known), "; did you mean 'either'?");
    EXPECT_EQ(did_you_mean("Acts", known), "; did you mean 'acts'?");
    EXPECT_EQ(did_you_mean("suffers", known), "");
}

TEST(Split, CutsSpacesAndEmptyParts) {
    EXPECT_EQ(split(" a ;b;; c", ';'), (std::vector<std::string_view>{"a", "b", "c"}));
}

}  // namespace
}  // namespace vigie::text
