// « alors qu'ils se rendaient à Mondoro », "while returning from the market of Boni": where those
// who were struck were going or came from. When nothing tells more closely, it was near there.
#include "extractors/places/arranging.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token of the word for going or coming that leads to the place, or the sentence's first.
std::uint32_t travel_before(const Reading& reading, std::uint32_t from, std::uint32_t first) {
    constexpr std::uint32_t reach = 8;  // « se rendaient à la foire hebdomadaire de (Boni) »
    static const WordSet travel(
        "rendait rendaient rendant revenait revenaient revenant rentrait rentraient rentrant allait "
        "allaient allant retournait retournaient retournant regagnait regagnaient regagnant ralliait "
        "ralliaient ralliant rejoignait rejoignaient partait partaient dirigeait dirigeaient dirigeant "
        "route partance provenance "
        "destination travelling traveling heading headed bound returning going driving way");
    static const WordSet small(
        "a au aux de du d' la le l' les en pour vers leur sa son foire marche hebdomadaire ville "
        "village localite commune champs campement ecole centre sante chef-lieu bapteme mariage "
        "ceremonie to from for the a an back home weekly market fair town village wedding funeral "
        "baptism in of their his her");
    for (std::uint32_t at = from; at > first && from - at < reach; --at) {
        if (travel.contains(reading.word(at - 1))) return at - 1;
        if (!small.contains(reading.word(at - 1))) break;
    }
    return first;
}

/// « alors qu'ils (se rendaient) », « qui (revenaient) », « en (route) », "on their (way)",
/// "traders (heading)": of people in the middle of it; not « la (route) de Boni ».
bool is_in_the_middle(const Reading& reading, std::uint32_t travel) {
    static const WordSet before(
        "se s' il ils elle elles qui en their his her its while were was when");
    const text::Word word = reading.word(travel);
    if (word.ends_with("ing") || one_of(word, {"headed", "bound"})) return true;
    return before.contains(reading.word(travel - 1));
}

/// "(soldiers) heading to (Gao) killed two": they did it, wherever they were by then.
bool do_it_themselves(const Arranging& work, const NamedPlace& place) {
    constexpr std::uint32_t reach = 2;  // "to Gao later (killed)"
    const std::uint32_t from = place.last;
    const auto deeds = mentions_in(work.reading, Kind::trigger, from, from + reach);
    if (work.reading.language != Language::english || deeds.empty()) return false;
    const bool suffers =
        work.lexicon.trigger(deeds.front()->index).senses.front().voice == Voice::suffers;
    return !suffers && !one_of(work.reading.word(deeds.front()->first - 1), {"was", "were"});
}

}  // namespace

void settle_on_the_way(const Arranging& work, NamedPlace& place) {
    const auto& span = work.reading.sentences[work.reading.sentence_of(place.first)];
    const bool gone_to = place.use == Use::reference || place.use == Use::linked;
    if (!gone_to || place.partner >= 0 || place.precision != 1) return;
    const std::uint32_t travel = travel_before(work.reading, place.first, span.first);
    if (travel == span.first || !is_in_the_middle(work.reading, travel)) return;
    if (do_it_themselves(work, place)) return;
    const GazetteerPlace* known =
        place.gazetteer < 0
            ? nullptr
            : &work.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer));
    // « alors qu'ils se rendaient à Bamako »: anywhere
    if (known != nullptr && known->kind == PlaceKind::capital) return;
    place.on_the_way = true;
}

}  // namespace vigie::extractors
