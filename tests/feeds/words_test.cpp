// Words by 32 bytes at a time, beside the same told character by character.
#include "feeds/words.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "text/fold.h"

namespace vigie::feeds {
namespace {

bool is_foreign(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// What a folded character is in a word; a space for all that parts words.
char in_word(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || is_foreign(c);
    return kept ? c : ' ';
}

/// What words_of() promises, in the plainest way.
std::string slowly(std::string_view text) {
    std::string folded;
    while (!text.empty()) {
        const auto* const end = std::find_if_not(text.begin(), text.end(), is_foreign);
        const auto foreign = static_cast<std::size_t>(end - text.begin());
        folded += foreign > 0 ? text::folded(text.substr(0, foreign)) : std::string{text.front()};
        text.remove_prefix(std::max<std::size_t>(foreign, 1));
    }
    std::string words;
    for (const char c : folded) {
        const char put = in_word(c);
        if (put != ' ' || (!words.empty() && words.back() != ' ')) words += put;
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

TEST(WordsTest, AreWhatIsLeftWhenCaseAccentsPunctuationAndSpacingAreEdited) {
    for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
             {"", ""},
             {" ,.\n\t", ""},
             {"Gao", "gao"},
             {"  Gao,  Mopti ; Ségou. ", "gao mopti segou"},
             {"L\u2019armée a tué 12 personnes à Ménaka (nord-est).",
              "l armee a tue 12 personnes a menaka nord est"},
             {"@[`{/:", ""},
             {"AZaz09", "azaz09"},
             {"Œuvre, bœuf", "oeuvre boeuf"},
             {std::string("a\0b", 3), "a b"},
             {"12345678 12345678  1234567,,12345678", "12345678 12345678 1234567 12345678"},
             {"ÀÉÎÕÜ àéîõü ñÑ çÇ ÿŸ", "aeiou aeiou nn cc yy"},
             {"« L\u2019État\u202F: 3 × 2 »\u2026", "l etat 3 × 2"},
             {"Straße Ærø", "strasse aerø"}}) {
        EXPECT_EQ(words_of(text), words) << text;
        EXPECT_EQ(slowly(text), words) << text;
    }
}

TEST(WordsTest, FoldEachCharacterOfTwoOrThreeBytesAsItAloneIsFolded) {
    for (unsigned lead = 0xC2; lead < 0xE0; ++lead) {
        for (unsigned second = 0x80; second < 0xC0; ++second) {
            const std::string character{static_cast<char>(lead), static_cast<char>(second)};
            const std::string text = "xx" + character + "y" + character;
            ASSERT_EQ(words_of(text), slowly(text)) << text;
        }
    }
    for (unsigned third = 0x80; third < 0xC0; ++third) {
        const std::string text = "xx\xE2\x80" + std::string{static_cast<char>(third)} + "y";
        ASSERT_EQ(words_of(text), slowly(text)) << text;
    }
}

TEST(WordsTest, AreTheSameWhereverABlockOfBytesEnds) {
    const std::vector<std::string> pieces{
        "a",   "Z",    "7",    " ", ",",    "  ",      ". ",   "é", "É", "œ", "’", "-", "ß", "\n",
        "mot", "MALI", "\xff", "ا", "\xC3", "village", "\x7f", "@", "[", "`", "{", "/", ":"};
    std::mt19937 random(7);  // NOLINT(*-msc51-cpp): the same texts each time
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    std::uniform_int_distribution<int> length(0, 40);
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (int left = length(random); left > 0; --left)
            text += pieces[piece(random)];
        ASSERT_EQ(words_of(text), slowly(text)) << text;
        std::string behind = "gao ";
        append_words(text, behind);
        ASSERT_EQ(behind, "gao " + slowly(text)) << text;
    }
}

}  // namespace
}  // namespace vigie::feeds
