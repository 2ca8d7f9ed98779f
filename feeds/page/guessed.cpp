// The language of a page that declares none: see metadata.h.
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

#include "feeds/page/metadata.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::size_t looked_at = 4000;  // bytes of the text

struct Letters {
    std::string_view language;
    unsigned char first;  ///< lead bytes of UTF-8
    unsigned char last;
};

// Kana stand in E3, as do the marks of Chinese.
constexpr std::array alphabets{Letters{"el", 0xCD, 0xCF},
                               Letters{"ru", 0xD0, 0xD3},
                               Letters{"he", 0xD7, 0xD7},
                               Letters{"ar", 0xD8, 0xDB},
                               Letters{"zh", 0xE3, 0xE9},
                               Letters{"ko", 0xEA, 0xED}};

/// A letter that a sister language has and the greatest of the family has not.
struct Sister {
    std::string_view than;
    std::string_view letter;
    std::string_view language;
};

constexpr std::array sisters{Sister{"ru", "\u0457", "uk"},
                             Sister{"ru", "\u0456", "uk"},
                             Sister{"ar", "\u0679", "ur"},
                             Sister{"ar", "\u06AF", "fa"},
                             Sister{"zh", "\u306E", "ja"},
                             Sister{"zh", "\u3059", "ja"}};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0xC3;
}

bool is_of(const Letters& alphabet, char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= alphabet.first && byte <= alphabet.last;
}

/// The alphabet that half of all letters are of; empty = of none.
std::string_view alphabet_of(std::string_view text) {
    std::array<std::ptrdiff_t, alphabets.size()> counts{};
    for (std::size_t i = 0; i < alphabets.size(); ++i)
        counts.at(i) = std::count_if(
            text.begin(), text.end(), [&](char c) { return is_of(alphabets.at(i), c); });
    const auto letters = std::count_if(text.begin(), text.end(), is_letter);
    const auto* const most = std::max_element(counts.begin(), counts.end());
    if (letters == 0 || *most * 2 < letters) return {};
    return alphabets.at(static_cast<std::size_t>(most - counts.begin())).language;
}

std::string by_letters(std::string_view text) {
    const std::string_view language = alphabet_of(text);
    for (const Sister& sister : sisters) {
        if (sister.than == language && text.find(sister.letter) != std::string_view::npos)
            return std::string(sister.language);
    }
    return std::string(language);
}

struct SmallWords {
    std::string_view language;
    std::string_view words;  ///< folded, each between spaces
};

constexpr std::array tongues{
    SmallWords{"fr", " le la les des du et une dans est pour par sur qui que avec aux ne pas "},
    SmallWords{"en", " the of and to in was were that with for by on has have from at is an it "},
    SmallWords{"es", " el la los las del y en una un que por con para se su fue es lo al no "},
    SmallWords{"pt", " o a os as do da dos das e em uma um que por com para se nao foi ao no na "},
    SmallWords{"it", " il la i le gli di e che in una un per con della del non nel sono si da "},
    SmallWords{"de", " der die das den dem und in ein eine von mit zu ist auf nicht im fur sich "},
    SmallWords{"nl", " de het een en van in op te dat met voor zijn is niet er aan door "}};

std::string by_small_words(std::string_view text) {
    constexpr std::size_t least_words = 20;
    const std::string folded = text::folded(text);
    std::array<std::size_t, tongues.size()> counts{};
    std::size_t words = 0;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find_first_of(" \n,.'", at), folded.size());
        const std::string word = " " + folded.substr(at, end - at) + " ";
        at = end + 1;
        if (word.size() <= 2) continue;
        ++words;
        for (std::size_t i = 0; i < tongues.size(); ++i) {
            if (tongues.at(i).words.find(word) != std::string_view::npos) ++counts.at(i);
        }
    }
    auto ranks = counts;
    std::sort(ranks.begin(), ranks.end(), std::greater<>());
    if (words < least_words || ranks[0] * 5 < words || ranks[0] * 4 < ranks[1] * 5) return "";
    const auto* const most = std::max_element(counts.begin(), counts.end());
    return std::string(tongues.at(static_cast<std::size_t>(most - counts.begin())).language);
}

}  // namespace

std::string guessed_language(std::string_view text) {
    const std::string_view begin = text.substr(0, looked_at);
    std::string found = by_letters(begin);
    return found.empty() ? by_small_words(begin) : found;
}

}  // namespace vigie::feeds::page
