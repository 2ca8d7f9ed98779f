#include "extractors/reading/offices.h"

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

}  // namespace vigie::extractors
