#include "extractors/discourse/when/opening_deed.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token behind "after", « suite à »; the first one when the sentence opens otherwise.
std::uint32_t behind_after(const Reading& reading, std::uint32_t first) {
    const text::Word word = reading.word(first);
    if (one_of(word, {"apres", "after", "following"})) return first + 1;
    const bool in_wake = word == "suite" && one_of(reading.word(first + 1), {"a", "au", "aux"});
    return in_wake ? first + 2 : first;
}

/// Behind the comma still of the deed: "..., (in) the circle of Koro,", « ..., (qui) a fait ».
bool goes_on(const Reading& reading, std::uint32_t token) {
    static const WordSet links(
        "qui que dont ou lors au a en dans pres non sur mais et faisant ayant tuant causant blessant "
        "in at on near who which where that when leaving killing wounding");
    return links.contains(reading.word(token)) ||
           std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
               return time.first == token;
           });
}

}  // namespace

Stretch opening_deed(const Reading& reading,
                     const Lexicon& lexicon,
                     const text::Sentence& sentence) {
    constexpr std::uint32_t adjectives = 3;  // "After the deadly suicide (attack)"
    const std::uint32_t start = behind_after(reading, sentence.first);
    if (start == sentence.first) return {};
    const auto deeds = mentions_in(reading, Kind::trigger, start, start + adjectives + 2);
    const bool deed = std::any_of(deeds.begin(), deeds.end(), [&](const Mention* mention) {
        return lexicon.trigger(mention->index).kind == WordKind::noun;
    });
    if (!deed) return {};
    for (std::uint32_t at = deeds.front()->last; at + 1 < sentence.last; ++at) {
        if (reading.word(at) == "," && !goes_on(reading, at + 1)) return {sentence.first, at};
    }
    return {};
}

}  // namespace vigie::extractors
