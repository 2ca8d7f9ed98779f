#include "extractors/language/detect.h"

#include <algorithm>
#include <array>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

// Words that the other language does not have.
const WordSet french(
    "le la les des du une est dans par pour ont qui l' d' et au aux sur ete selon avec sans sous "
    "ses leur leurs ces cette dont mais deux trois quatre cinq lundi mardi mercredi jeudi vendredi "
    "samedi dimanche janvier fevrier avril juin juillet aout septembre octobre novembre decembre");
const WordSet english(
    "the of and was were by with said for that from at is to near has have an in after it "
    "its they their this which who been into out over up during before when while than "
    "against two three four five killed monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november "
    "december");

}  // namespace

std::optional<Language> detect_language(const text::Tokens& tokens) {
    constexpr double least_share = 0.12;  // Spanish, Portuguese and Hausa stay below it
    std::size_t words = 0;
    std::size_t french_words = 0;
    std::size_t english_words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.list[i].kind != text::TokenKind::word) continue;
        ++words;
        if (french.contains(tokens.word(i))) ++french_words;
        if (english.contains(tokens.word(i))) ++english_words;
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
