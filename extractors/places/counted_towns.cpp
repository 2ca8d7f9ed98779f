// "two villages near Koro on Sunday, Dinangourou and Yoro", « deux villages près de Koro, … »: the
// villages are as many as was said, and the town before them only says where they lie.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "extractors/places/arranging.h"
#include "extractors/places/behind_day.h"
#include "extractors/places/listed_names.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// How many towns "(two villages) near Koro" counts before the name; 0 when none are counted.
std::size_t towns_counted(const Arranging& work, const NamedPlace& area) {
    constexpr std::uint32_t reach = 6;  // "(villages) in the district of"
    const Reading& reading = work.reading;
    const PlaceWords& words = work.lexicon.place_words(reading.language);
    for (std::uint32_t back = 1; back <= std::min(reach, area.first); ++back) {
        const std::uint32_t kind = area.first - back;
        const text::Word word = reading.word(kind);
        if (one_of(word, {",", ";", ".", ":"})) return 0;
        if (!word.ends_with('s') || !words.is_any(word, {PlaceSense::settlement, PlaceSense::site}))
            continue;
        const auto& all = reading.quantities;
        const auto count = std::find_if(all.begin(), all.end(), [&](const Quantity& one) {
            return one.last <= kind && kind - one.last <= 1 && one.min == one.max;
        });
        return count == all.end() ? 0 : static_cast<std::size_t>(count->min.value_or(0));
    }
    return 0;
}

/// The mark behind the area's name, its kind and a day, that leads to the list; 0 when none does.
std::uint32_t mark_behind(const Arranging& work, const NamedPlace& area) {
    const Reading& reading = work.reading;
    const PlaceWords& words = work.lexicon.place_words(reading.language);
    const std::uint32_t end = past_day(reading, past_kind(reading, words, area.last));
    return one_of(reading.word(end), {",", ":"}) ? end : 0;
}

/// Does a list of exactly so many names begin at the token? Right behind the area's name it must be
/// closed: "near Koro, Bankass and Djenne on Sunday" are three towns to be near to.
bool lists_exactly(
    const Arranging& work, std::size_t first, std::size_t count, std::uint32_t at, bool closed) {
    const Reading& reading = work.reading;
    for (std::size_t item = first; item < first + count; ++item) {
        if (work.places[item].first != at) return false;
        at = work.places[item].last;
        const bool goes_on = is_and(reading, at) || reading.word(at) == ",";
        if (item + 1 == first + count) break;
        if (!goes_on) return false;
        at += reading.word(at) == "," && is_and(reading, at + 1) ? 2U : 1U;
    }
    return !is_and(reading, at) && (!closed || one_of(reading.word(at), {",", ".", ";", ")"}));
}

}  // namespace

void settle_counted_towns(Arranging& work, std::size_t index) {
    NamedPlace& area = work.places[index];
    if (area.partner >= 0 || area.use == Use::reference) return;
    const std::size_t count = towns_counted(work, area);
    if (count < 2 || index + count >= work.places.size()) return;
    const std::uint32_t mark = mark_behind(work, area);
    if (mark == 0 || !lists_exactly(work, index + 1, count, mark + 1, mark == area.last)) return;
    area.use = Use::reference;
    for (std::size_t item = index + 1; item <= index + count; ++item) {
        NamedPlace& town = work.places[item];
        town.use = Use::event;
        town.relation = Relation::at;
        town.precision = 1;
        town.placed = true;
        town.describes = -1;
    }
}

}  // namespace vigie::extractors
