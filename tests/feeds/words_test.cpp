// Words by eight bytes at a time, beside the same told character by character.
#include "feeds/words.h"

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "text/fold.h"

namespace vigie::feeds {
namespace {

/// What words_of() promises, in the plainest way.
std::string slowly(std::string_view text) {
    std::string words;
    const auto put = [&](char c) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          static_cast<unsigned char>(c) >= 0x80;
        const char written = upper ? static_cast<char>(c + 32) : kept ? c : ' ';
        if (written != ' ' || (!words.empty() && words.back() != ' ')) words += written;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80)
            ++end;
        for (const char c :
             end > at ? text::folded(text.substr(at, end - at)) : std::string{text[at]})
            put(c);
        at = std::max(end, at + 1);
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
             {"12345678 12345678  1234567,,12345678", "12345678 12345678 1234567 12345678"}}) {
        EXPECT_EQ(words_of(text), words) << text;
        EXPECT_EQ(slowly(text), words) << text;
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
    }
}

}  // namespace
}  // namespace vigie::feeds
