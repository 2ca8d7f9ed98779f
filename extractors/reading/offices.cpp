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
    if (is_of_office(reading, lexicon, place - 2)) return true;
    return !parts.contains(head) && !words.is_any(head,
                                                  {PlaceSense::settlement,
                                                   PlaceSense::site,
                                                   PlaceSense::district,
                                                   PlaceSense::region,
                                                   PlaceSense::zone,
                                                   PlaceSense::bearing});
}

bool is_of_office(const Reading& reading, const Lexicon& lexicon, std::uint32_t first) {
    const PlaceWords& words = lexicon.place_words(reading.language);
    if (!words.is_any(reading.word(first), {PlaceSense::settlement})) return false;
    std::uint32_t at = first;
    while (at > 1 && one_of(reading.word(at - 1), {"la", "l'", "le", "the", "cette", "ce"}))
        --at;
    if (at < 2 || !one_of(reading.word(at - 1), {"de", "du", "d'", "of"})) return false;
    const auto ends_there = [&](const Mention* mention) { return mention->last == at - 1; };
    const auto people = mentions_in(reading, Kind::people, at - 2, at - 1);
    const auto parties = mentions_in(reading, Kind::actor, at - 2, at - 1);
    return std::any_of(people.begin(), people.end(), ends_there) ||
           std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
               const Party& party = lexicon.party(mention->index);
               return ends_there(mention) && party.klass == PartyClass::civilians &&
                      party.kind == PartyKind::noun;
           });
}

bool goes_on_as_name(const Reading& reading, std::uint32_t behind) {
    if (behind >= reading.tokens.size() || !reading.token(behind).capital ||
        reading.token(behind).kind != text::TokenKind::word)
        return false;
    return std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first == behind;  // "took Ber Monday"
    });
}

}  // namespace vigie::extractors
