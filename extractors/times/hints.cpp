#include "extractors/times/hints.h"

#include "extractors/quantities/numeral.h"
#include "extractors/quantities/unit_words.h"
#include "extractors/times/calendar.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// With which words times.h's kinds begin when they do not begin with an anchor.
const WordSet leads(
    "depuis since a il voici voila les des ces the plus moins pres more less environ about around "
    "over nearly presque plusieurs quelques several many chaque every each entre between du de d' "
    "from le on ce this last past next en in courant during durant au debut early mi mid fin late "
    "of vers at autour by half premier un une an");

constexpr std::uint32_t reach = 10;  ///< tokens that lead, as in "il y a plus d'un" (an)
constexpr std::uint32_t far = 1000;

bool is_anchor(const text::Tokens& tokens,
               std::size_t token,
               const TimeWords& words,
               Language language) {
    const text::TokenKind kind = tokens.list[token].kind;
    if (kind != text::TokenKind::word) return kind == text::TokenKind::number;
    const std::string_view word = tokens.word(token);
    return is_number_word(word, language) || measures_time(word) ||
           weekday_named(word, language) != 0 || month_named(word, language) != 0 ||
           words.begin_at(tokens, token);
}

}  // namespace

TimeHints::TimeHints(const text::Tokens& tokens, const TimeWords& words, Language language)
    : tokens_(tokens), ahead_(tokens.size()) {
    std::uint32_t ahead = far;
    for (std::size_t token = tokens.size(); token-- > 0;) {
        ahead = is_anchor(tokens, token, words, language) ? 0 : ahead + 1;
        ahead_[token] = ahead;
    }
}

bool TimeHints::may_begin(std::size_t token) const {
    const std::uint32_t ahead = ahead_[token];
    return ahead == 0 || (ahead <= reach && leads.contains(tokens_.word(token)));
}

}  // namespace vigie::extractors
