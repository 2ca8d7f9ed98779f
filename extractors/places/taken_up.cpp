// « Deux agents de la mairie de Niono ont été enlevés à dix kilomètres de la localité », "traders
// from Boni were shot near the town": how far off it was stands beside a noun that takes the name
// up.
#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& towns() {
    static const WordSet nouns(
        "localite ville village commune bourgade bourg hameau cite town city hamlet locality");
    return nouns;
}

/// « (de la) localité », "(from the) town" without a name of its own: its article's token, or
/// nothing.
std::optional<std::uint32_t> article_of(const Reading& reading, std::uint32_t noun) {
    const bool named =
        reading.token(noun + 1).capital ||
        one_of(reading.word(noun + 1), {"de", "d'", "du", "of", "voisine", "voisin"});
    if (named || !one_of(reading.word(noun - 1), {"la", "le", "cette", "ce", "the", "this"}))
        return std::nullopt;
    return noun - 1;
}

}  // namespace

void settle_distance_behind(const Arranging& work, NamedPlace& place) {
    const Reading& reading = work.reading;
    const auto& span = reading.sentences[reading.sentence_of(place.first)];
    const bool struck_there = place.use == Use::event && place.placed;
    if (struck_there || place.use == Use::container || place.partner >= 0 ||
        place.relation != Relation::at || !may_have(reading, span, towns()))
        return;
    const auto others = mentions_in(reading, Kind::place, place.last, span.last);
    const std::uint32_t end = others.empty() ? span.last : others.front()->first;
    const PlaceWords& words = work.lexicon.place_words(reading.language);
    for (std::uint32_t noun = place.last + 2; noun < end; ++noun) {
        const auto article =
            towns().contains(reading.word(noun)) ? article_of(reading, noun) : std::nullopt;
        if (!article) continue;
        const OffsetPhrase off = offset_before(reading, words, *article, place.last);
        const bool linked = one_of(reading.word(*article - 1), {"de", "to", "from"});
        const bool beside = words.is(reading.word(*article - (linked ? 2 : 1)), PlaceSense::near);
        if (off.offset.empty() && !beside) continue;
        place.use = Use::event;
        place.relation = Relation::near;
        place.precision = 2;
        place.offset = off.offset;
        return;
    }
}

}  // namespace vigie::extractors
