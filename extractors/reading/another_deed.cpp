#include "extractors/reading/another_deed.h"

#include <algorithm>

#include "extractors/words/counting.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token behind « une autre », « un second », "another", "a second"; `at` when none begins
/// there.
std::uint32_t behind_one_more(const Reading& reading, std::uint32_t at) {
    const text::Word word = reading.word(at);
    if (word == "another") return at + 1;
    if (!one_of(word, {"une", "un", "a", "l'"})) return at;
    const text::Word next = reading.word(at + 1);
    return one_of(next, {"autre", "second"}) || ordinals().contains(next) ? at + 2 : at;
}

/// Behind « , à Koro, » when a place is told so at the token; else the token itself.
std::uint32_t behind_aside(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t longest = 8;
    if (reading.word(at) != ",") return at;
    const std::uint32_t far = std::min(at + longest, end);
    for (std::uint32_t close = at + 1; close < far; ++close) {
        if (reading.word(close) != ",") continue;
        return mentions_in(reading, Kind::place, at, close).empty() ? at : close + 1;
    }
    return at;
}

/// « a fait », « en a blessé », "killed", "left": what a deed does to people.
bool does_harm(const Reading& reading, std::uint32_t at) {
    static const WordSet verbs(
        "fait fit tue tuait blesse blessait coute cause emporte vise frappe touche killed wounded "
        "injured left claimed hit struck targeted");
    if (reading.word(at) == "en") ++at;
    if (one_of(reading.word(at), {"a", "avait", "aurait", "has", "had"})) ++at;
    return verbs.contains(reading.word(at));
}

}  // namespace

bool stands_for_deed(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    static const WordSet deeds(
        assault_nouns(),
        "embuscade embuscades ambush ambushes attentat attentats bombing blast explosion frappe "
        "frappes strike strikes");
    const std::uint32_t behind = behind_one_more(reading, at);
    return behind > at && does_harm(reading, behind_aside(reading, behind, span.last)) &&
           has_word(reading, span.first, at, deeds);
}

std::uint32_t deed_begun_before(const Reading& reading,
                                const text::Sentence& span,
                                std::uint32_t token) {
    for (std::uint32_t at = token; at > span.first; --at) {
        if (stands_for_deed(reading, span, at - 1)) return at - 1;
    }
    return span.last;
}

}  // namespace vigie::extractors
