#include "extractors/language/detect.h"

#include <algorithm>
#include <array>

namespace vigie::extractors {
namespace {

using std::string_view;

// Words that the other language does not have.
constexpr std::array french{
    string_view{"le"},  string_view{"la"},   string_view{"les"}, string_view{"des"},
    string_view{"du"},  string_view{"une"},  string_view{"est"}, string_view{"dans"},
    string_view{"par"}, string_view{"pour"}, string_view{"ont"}, string_view{"qui"},
    string_view{"l'"},  string_view{"d'"},   string_view{"et"},  string_view{"au"},
    string_view{"aux"}, string_view{"sur"},  string_view{"ete"}, string_view{"selon"}};
constexpr std::array english{
    string_view{"the"},  string_view{"of"},   string_view{"and"},  string_view{"was"},
    string_view{"were"}, string_view{"by"},   string_view{"with"}, string_view{"said"},
    string_view{"for"},  string_view{"that"}, string_view{"from"}, string_view{"at"},
    string_view{"is"},   string_view{"to"},   string_view{"near"}, string_view{"has"},
    string_view{"have"}, string_view{"an"},   string_view{"in"},   string_view{"after"}};

template <std::size_t n>
bool is_one_of(string_view word, const std::array<string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<Language> detect_language(const text::Tokens& tokens) {
    constexpr double least_share = 0.12;  // Spanish, Portuguese and Hausa stay below it
    std::size_t words = 0;
    std::size_t french_words = 0;
    std::size_t english_words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.list[i].kind != text::TokenKind::word) continue;
        ++words;
        if (is_one_of(tokens.word(i), french)) ++french_words;
        if (is_one_of(tokens.word(i), english)) ++english_words;
    }
    const std::size_t best = std::max(french_words, english_words);
    if (words == 0 || static_cast<double>(best) < least_share * static_cast<double>(words))
        return std::nullopt;
    return french_words >= english_words ? Language::french : Language::english;
}

string_view code_of(Language language) {
    return language == Language::french ? "fr" : "en";
}

}  // namespace vigie::extractors
