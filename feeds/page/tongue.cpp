// The language of an article: see metadata.h.
#include <algorithm>
#include <array>

#include "feeds/page/metadata.h"
#include "feeds/page/metas.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

// The small words of each language, folded.
constexpr std::array french{"le",
                            "la",
                            "les",
                            "des",
                            "du",
                            "et",
                            "une",
                            "dans",
                            "est",
                            "pour",
                            "par",
                            "sur",
                            "au",
                            "qui",
                            "que",
                            "ont",
                            "avec",
                            "aux"};
constexpr std::array english{"the",
                             "of",
                             "and",
                             "to",
                             "in",
                             "was",
                             "were",
                             "that",
                             "with",
                             "for",
                             "by",
                             "on",
                             "has",
                             "have",
                             "from",
                             "at",
                             "is",
                             "an"};
// Of their sisters, which share many of the words above.
constexpr std::array others{"el",
                            "los",
                            "las",
                            "del",
                            "con",
                            "por",
                            "para",
                            "una",
                            "fue",
                            "che",
                            "gli",
                            "della",
                            "uma",
                            "nao",
                            "und",
                            "der"};

std::size_t is_one_of(std::string_view word, const auto& table) {
    return std::find(table.begin(), table.end(), word) != table.end() ? 1 : 0;
}

std::string language_code(std::string_view tag) {
    std::string code = text::folded(tag.substr(0, 3));
    if (code.size() == 3 && (code[2] == '-' || code[2] == '_')) code.pop_back();
    const bool letters = code.size() == 2 &&
                         code.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    return letters ? code : "";
}

}  // namespace

std::string declared_language(const Sources& sources) {
    for (const std::string& tag :
         {sources.slim.lang,
          sources.linked.language,
          meta(sources.slim,
               std::array{
                   "content-language", "og:locale", "language", "dc.language", "inlanguage"})}) {
        if (std::string code = language_code(tag); !code.empty()) return code;
    }
    return "";
}

std::string written_language(std::string_view text) {
    const std::string folded = text::folded(text.substr(0, 4000));
    std::size_t words = 0;
    std::size_t fr = 0;
    std::size_t en = 0;
    std::size_t other = 0;
    for (std::size_t at = 0; at < folded.size(); ++words) {
        const std::size_t end = std::min(folded.find_first_of(" \n,.'", at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        fr += is_one_of(word, french);
        en += is_one_of(word, english);
        other += is_one_of(word, others);
        at = end + 1;
    }
    if (words < 20) return "";
    if (fr * 10 > words && fr > (en + other) * 3) return "fr";
    if (en * 10 > words && en > (fr + other) * 3) return "en";
    return "";
}

}  // namespace vigie::feeds::page
