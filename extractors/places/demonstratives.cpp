// "Ténenkou ... . Des hommes ont attaqué cette petite ville située à 50 km de Mopti": the town
// meant was named before; the name here only says where it lies. So does « cette localité du cercle
// de Ténenkou ».
#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Does "cette petite ville située à", "this village near" lead to the words at `phrase`?
bool follows_this_town(const Arranging& work, std::uint32_t phrase) {
    constexpr std::uint32_t reach = 7;
    const Reading& reading = work.reading;
    const PlaceWords& words = work.lexicon.place_words(reading.language);
    const std::uint32_t first = reading.sentences[reading.sentence_of(phrase)].first;
    bool town = false;
    for (std::uint32_t at = phrase; at > first && phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {"cette", "ce", "cet", "this"})) return town;
        const bool kind = words.is_any(word, {PlaceSense::settlement, PlaceSense::district});
        town |= kind;
        const bool passed = kind || words.is_any(word,
                                                 {PlaceSense::small,
                                                  PlaceSense::with,
                                                  PlaceSense::located,
                                                  PlaceSense::near,
                                                  PlaceSense::zone});
        if (!passed || reading.token(at - 1).capital) return false;
    }
    return false;
}

/// "(cette petite ville située à 50 km de) Mopti": does the name only say where a town lies?
bool says_where_this_town_lies(const Arranging& work, const NamedPlace& here) {
    if (here.partner >= 0 || here.describes >= 0) return false;
    if (here.use == Use::container) return follows_this_town(work, here.first);
    const bool lies = !here.offset.empty() || here.relation == Relation::near;
    return lies && follows_this_town(work, std::min(here.phrase, here.first));
}

/// May the town that "this village" means be the place: « une habitante de (Diafarabé) … . Dans
/// cette localité du cercle de Ténenkou »?
bool may_be_meant(const Arranging& work, const NamedPlace& place, const NamedPlace& here) {
    // « rentré à Bamako. Ils ont attaqué ce village du cercle de Bankass »
    if (place.gazetteer >= 0 && here.gazetteer >= 0 && here.use == Use::container) {
        const auto& there =
            work.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer));
        const auto& around =
            work.lexicon.gazetteer().place(static_cast<std::uint32_t>(here.gazetteer));
        if (!around.admin1.empty() && there.admin1 != around.admin1 &&
            there.admin1_legacy != around.admin1_legacy)
            return false;
    }
    if (place.use == Use::container || place.precision == 3) return false;
    return place.use != Use::reference || here.use == Use::container;
}

}  // namespace

void settle_demonstrative(Arranging& work, std::size_t index) {
    NamedPlace& here = work.places[index];
    if (index == 0 || !says_where_this_town_lies(work, here)) return;
    const std::size_t back = here.use == Use::container ? 4 : 2;  // sentences
    const std::size_t sentence = work.reading.sentence_of(here.first);
    for (std::size_t at = index; at-- > 0;) {
        NamedPlace& before = work.places[at];
        if (sentence - work.reading.sentence_of(before.first) > back) return;
        if (before.gazetteer >= 0 && before.gazetteer == here.gazetteer) return;
        if (!may_be_meant(work, before, here)) continue;
        if (before.use != Use::event) before.use = Use::event;
        here.use = Use::container;
        here.describes = static_cast<int>(at);
        return;
    }
}

void settle_opening(const Arranging& work, NamedPlace& place) {
    constexpr std::uint32_t reach = 16;
    const auto& sentence = work.reading.sentences[work.reading.sentence_of(place.first)];
    const bool opens = one_of(work.reading.word(sentence.first),
                              {"situe", "situee", "situes", "situees", "located"});
    if (!opens || place.first - sentence.first > reach || place.offset.empty()) return;
    if (mentions_in(work.reading, Kind::trigger, sentence.first, place.first).empty())
        place.use = Use::reference;
}

}  // namespace vigie::extractors
