#include "extractors/tolls/higher.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// ", voire", « , peut-être », ", possibly", "perhaps as many as"
bool holds_possible(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 6;
    if (from >= to || to - from > longest) return false;
    bool possible = false;
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = reading.word(at);
        const bool leads = one_of(word, {"voire", "possibly", "perhaps", "maybe"}) ||
                           (word == "etre" && at > from && reading.word(at - 1) == "peut");
        possible |= leads;
        if (!leads && !one_of(word, {",", "peut", "-", "meme", "as", "many", "even"})) return false;
    }
    return possible;
}

bool counts(const PeoplePhrase& phrase) {
    return phrase.counted && !phrase.thing && phrase.min.has_value();
}

}  // namespace

void raise_to_higher(TollSentence& here) {
    auto& phrases = here.phrases;
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        PeoplePhrase& low = phrases[i - 1];
        PeoplePhrase& high = phrases[i];
        if (!counts(low) || !counts(high) || *high.min <= *low.min || low.bare == high.bare ||
            !holds_possible(here.reading, low.last, high.first))
            continue;
        if (low.bare) {
            high.min = low.min;
            high.first = low.first;
        } else {
            low.max = high.max;
        }
        phrases.erase(phrases.begin() + static_cast<std::ptrdiff_t>(low.bare ? i - 1 : i));
        return;
    }
}

}  // namespace vigie::extractors
