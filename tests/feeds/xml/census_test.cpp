#include "feeds/xml/census.h"

#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

Census one_by_one(std::string_view bytes) {
    Census census;
    for (std::size_t i = 0; i < bytes.size();) {
        if (surrogate_pair(bytes, i) != 0) {
            ++census.multibyte;
            ++census.paired;
            i += surrogate_pair_size;
            continue;
        }
        const std::size_t size = sequence(bytes, i);
        if (size == 0) ++census.invalid;
        if (size > 1) ++census.multibyte;
        if (size > 0 && forbidden(bytes, i, size)) ++census.forbidden;
        i += size == 0 ? 1 : size;
    }
    return census;
}

void expect_same(std::string_view bytes) {
    const Census whole = count(bytes);
    const Census single = one_by_one(bytes);
    ASSERT_EQ(whole.multibyte, single.multibyte) << bytes;
    ASSERT_EQ(whole.invalid, single.invalid) << bytes;
    ASSERT_EQ(whole.forbidden, single.forbidden) << bytes;
    ASSERT_EQ(whole.paired, single.paired) << bytes;
}

TEST(Census, CountsCharactersAndWhatIsNone) {
    EXPECT_TRUE(count("Tué à Gao – 2 blessés\r\n\t€").spotless());
    EXPECT_EQ(count("Tué à Gao").multibyte, 2U);
    EXPECT_EQ(count("Tu\xE9 \xC3").invalid, 2U);
    EXPECT_EQ(count("a\x0B\xEF\xBF\xBE z").forbidden, 2U);
    EXPECT_EQ(count("\xC0\x80\xED\xA0\x80\xF4\x90\x80\x80").invalid, 9U);
}

TEST(Census, TakesTheHalvesOfASurrogatePairForOneCharacter) {
    EXPECT_EQ(surrogate_pair("\xED\xA0\xBD\xED\xB8\x80", 0), 0x1F600U);
    EXPECT_EQ(surrogate_pair("\xED\xAF\xBF\xED\xBF\xBF", 0), 0x10FFFFU);
    EXPECT_EQ(surrogate_pair("\xED\xB8\x80\xED\xA0\xBD", 0), 0U);
    EXPECT_EQ(surrogate_pair("\xED\xA0\xBD\xED\xB8", 0), 0U);
    EXPECT_FALSE(count("a \xED\xA0\xBD\xED\xB8\x80").spotless());
    EXPECT_EQ(count("a \xED\xA0\xBD\xED\xB8\x80").invalid, 0U);
}

TEST(Census, CountsBlocksAsItCountsCharacters) {
    constexpr std::string_view pieces[] = {"a",
                                           "abcdefg ",
                                           "\n",
                                           "é",
                                           "à",
                                           "’",
                                           "…",
                                           "한",
                                           "\xE0\xA0\x80",
                                           "\xED\x9F\xBF",
                                           "\xEF\xBF\xBE",
                                           "\xF0\x9F\x98\x80",
                                           "\xC3",
                                           "\x80",
                                           "\xE2\x80",
                                           "\x01",
                                           "\xC1\xBF",
                                           "\xE0\x80\x80",
                                           "\xED\xA0\x80",
                                           "\xED\xA0\xBD\xED\xB8\x80",
                                           "\xFF",
                                           "\x7F",
                                           "\xC2\x80"};
    std::uint64_t state = 11;
    for (int round = 0; round < 20000; ++round) {
        std::string bytes;
        const bool wild = round % 2 == 0;  // else mostly good text, whose blocks are passed whole
        for (int size = 0; size < 24; ++size) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            bytes += pieces[(state >> 33U) % (wild ? std::size(pieces) : 8)];
        }
        expect_same(bytes);
    }
}

}  // namespace
}  // namespace vigie::feeds
