#include "extractors/times/hints.h"

#include "extractors/quantities/number_words.h"
#include "extractors/quantities/unit_words.h"
#include "extractors/times/calendar.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// With which words time.h's kinds begin when they do not begin with an anchor.
const WordSet leads(
    "depuis since a il voici voila les des ces the plus moins pres more less environ about around "
    "over nearly presque plusieurs quelques several many chaque every each entre between du de d' "
    "from le on ce this last past next en in courant during durant au debut early mi mid fin late "
    "of vers at autour half by for premier un une an");

/// What may stand, besides leads, between such a word and its anchor: "il (y a plus d'un) an".
const WordSet links(
    "y la partir compter than few couple ou or to longs longues bonnes bonne bon petite petit demi "
    "grosse good peu little peine tout juste just barely roughly almost bien seulement derniers dernieres beginning start middle end");

constexpr std::uint32_t reach = 10;  ///< tokens that lead, as in "il y a plus d'un" (an)

/// The closed words that times are made of. "un" and "a" are everywhere, and no time is made of
/// them alone.
WordSet words_of_time(Language language) {
    const bool french = language == Language::french;
    WordSet all;
    for (const WordIndex* words : {&number_words(language),
                                   &measure_words(),
                                   &month_words(language),
                                   &weekday_words(language)}) {
        for (std::uint32_t number = 0; number < words->size(); ++number) {
            const std::string_view word = words->word(number);
            const bool article = one_of(word, {"un", "une", "a"}) || (word == "an" && !french);
            if (!article) all.add(word);
        }
    }
    if (french) all.add("lendemain");
    if (!french) {  // "on Christmas Day", "on New Year's Eve"
        all.add("christmas");
        all.add("new");
    }
    return all;
}

const WordSet& closed_words(Language language) {
    static const WordSet french = words_of_time(Language::french);
    static const WordSet english = words_of_time(Language::english);
    return language == Language::french ? french : english;
}

}  // namespace

TimeHints::TimeHints(const text::Tokens& tokens, const TimeWords& words, Language language)
    : begins_(tokens.size()) {
    const WordSet& closed = closed_words(language);
    const auto is_anchor = [&](std::size_t token) {
        const text::TokenKind kind = tokens.token(token).kind;
        if (kind != text::TokenKind::word) return kind == text::TokenKind::number;
        return closed.contains(tokens.word(token)) || words.begin_at(tokens, token);
    };
    std::uint32_t left = 0;  // how many more tokens may lead to the last anchor that was seen
    for (std::size_t token = tokens.size(); token-- > 0;) {
        if (is_anchor(token)) {
            begins_[token] = true;
            left = reach;
        } else if (left > 0) {
            const text::Word word = tokens.word(token);
            const bool leads_there = leads.contains(word);
            begins_[token] = leads_there;
            left = leads_there || links.contains(word) ? left - 1 : 0;
        }
    }
}

}  // namespace vigie::extractors
