// « Deux agents de la mairie de Niono ont été enlevés à dix kilomètres de la localité », "traders
// from Boni were shot near the town": how far off it was stands beside a noun that takes the name
// up. So may the end of a stretch be told: « entre cette localité et Kona ».
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

/// « (entre cette localité et) Kona », "between Kona (and the village)": the noun that takes up the
/// other end of the place's stretch, as its article's token.
std::optional<std::uint32_t> other_end(const Reading& reading, const NamedPlace& place) {
    const std::uint32_t start = std::min(place.phrase, place.first);
    if (start > 3 && one_of(reading.word(start - 1), {"et", "and"}) &&
        towns().contains(reading.word(start - 2)) &&
        one_of(reading.word(start - 4), {"entre", "between"}))
        return article_of(reading, start - 2);
    if (place.relation == Relation::between && one_of(reading.word(place.last), {"et", "and"}) &&
        towns().contains(reading.word(place.last + 2)))
        return article_of(reading, place.last + 2);
    return std::nullopt;
}

/// The town told of last before the place, which a noun may take up there.
const NamedPlace* town_before(const Arranging& work, std::size_t index) {
    constexpr std::size_t reach = 3;  // sentences
    const NamedPlace& here = work.places[index];
    const std::size_t sentence = work.reading.sentence_of(here.first);
    for (std::size_t at = index; at-- > 0;) {
        const NamedPlace& before = work.places[at];
        if (sentence - work.reading.sentence_of(before.first) > reach) return nullptr;
        const bool said = before.use == Use::container || before.use == Use::reference;
        if (said || before.precision == 3 || before.name == here.name) continue;
        return &before;
    }
    return nullptr;
}

/// "(nearby) villages", « villages (voisins) », and nothing struck beside them: "the town and
/// nearby villages".
bool names_villages_around(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet around(
        "nearby neighbouring neighboring surrounding voisins voisines environnants environnantes "
        "avoisinants avoisinantes alentour alentours");
    static const WordSet beside("and et from of");
    static const WordSet others("who whose which qui dont as while and et ;");
    static const WordSet struck_in("in on against dans sur contre");
    static const WordSet villages("villages hamlets localities hameaux localites communities");
    for (std::uint32_t at = from; at < end; ++at) {
        if (others.contains(reading.word(at))) return false;
        if (!around.contains(reading.word(at))) continue;
        const std::uint32_t noun = villages.contains(reading.word(at + 1)) ? at + 1 : at - 1;
        if (!villages.contains(reading.word(noun))) continue;
        const std::uint32_t lead = noun - std::min(4U, noun - from);
        return has_word(reading, lead, noun, struck_in) && !has_word(reading, lead, noun, beside);
    }
    return false;
}

}  // namespace

void name_taken_up_end(Arranging& work, std::size_t index) {
    const auto article = other_end(work.reading, work.places[index]);
    const NamedPlace* town = article ? town_before(work, index) : nullptr;
    if (town == nullptr) return;
    NamedPlace end = *town;
    end.first = end.phrase = *article;
    end.last = *article + 2;
    end.use = Use::event;
    end.relation = Relation::between;
    end.placed = true;
    end.offset = {};
    const std::size_t at = index + (*article > work.places[index].first ? 1 : 0);
    work.places.insert(work.places.begin() + static_cast<std::ptrdiff_t>(at), std::move(end));
}

void settle_villages_around(const Arranging& work, NamedPlace& place) {
    const Reading& reading = work.reading;
    const auto& span = reading.sentences[reading.sentence_of(place.first)];
    const bool struck_there = place.use == Use::event && place.placed;
    if (struck_there || place.use == Use::container || place.partner >= 0 ||
        place.relation != Relation::at || place.precision == 3 || place.first < span.first + 2 ||
        !one_of(reading.word(place.first - 1), {"of", "de", "d'", "du"}) ||
        !names_villages_around(reading, place.last, span.last))
        return;
    place.relation = Relation::near;
    place.precision = 2;
}

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
