#include "extractors/reading/offices.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool names_office(const Reading& reading, const Lexicon& lexicon, std::uint32_t place) {
    static const WordSet parts(
        "ensemble totalite moitie partie majorite quart tiers whole all half most part parts rest");
    if (place < 2 || !one_of(reading.word(place - 1), {"de", "d'", "of"})) return false;
    const PlaceWords& words = lexicon.place_words(reading.language);
    const text::Word head = reading.word(place - 2);
    return !parts.contains(head) && !words.is_any(head,
                                                  {PlaceSense::settlement,
                                                   PlaceSense::site,
                                                   PlaceSense::district,
                                                   PlaceSense::region,
                                                   PlaceSense::zone,
                                                   PlaceSense::bearing});
}

bool names_home(const Reading& reading, std::uint32_t noun) {
    return noun > 1 &&
           one_of(reading.word(noun), {"village", "villages", "hameau", "campement", "hamlet"}) &&
           one_of(reading.word(noun - 1), {"du", "des", "de", "of"});
}

bool goes_on_as_name(const Reading& reading, std::uint32_t behind) {
    if (behind >= reading.tokens.size() || !reading.tokens.list[behind].capital ||
        reading.tokens.list[behind].kind != text::TokenKind::word)
        return false;
    return std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first == behind;  // "took Ber Monday"
    });
}

}  // namespace vigie::extractors
