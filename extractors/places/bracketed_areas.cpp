// "Nara (Koulikoro), Nioro (Kayes) and Niono (Niono, Ségou)": what stands in brackets behind a town
// says where it lies, and parts no list.
#include <algorithm>
#include <cstdint>

#include "extractors/places/arranging.h"
#include "extractors/places/resolve.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t no_bracket = UINT32_MAX;

/// The token of the bracket that is open before the name.
std::uint32_t open_bracket(const Reading& reading, const NamedPlace& place) {
    constexpr std::uint32_t reach = 7;  // "(cercle de Niono, (Ségou))"
    const std::uint32_t name = place.first;
    for (std::uint32_t back = 1; back <= std::min(reach, name); ++back) {
        const text::Word word = reading.word(name - back);
        if (one_of(word, {")", ".", ";"})) return no_bracket;
        if (word == "(") return name - back;
    }
    return no_bracket;
}

bool is_area(const Arranging& work, const NamedPlace& place) {
    return place.gazetteer >= 0 &&
           is_wide(work.lexicon.gazetteer().place(static_cast<std::uint32_t>(place.gazetteer)));
}

}  // namespace

void settle_bracket(Arranging& work, std::size_t index) {
    NamedPlace& here = work.places[index];
    if (index == 0) return;
    const std::uint32_t bracket = open_bracket(work.reading, here);
    if (bracket == no_bracket) return;
    for (std::size_t at = index; at > 0; --at) {
        const NamedPlace& owner = work.places[at - 1];
        if (owner.last > bracket) continue;
        if (owner.last != bracket || is_area(work, owner)) return;
        const bool inside = at < index;  // behind another name in the brackets
        if (!inside && !is_area(work, here) && here.name != owner.name) return;
        here.describes = static_cast<int>(at) - 1;
        if (here.use == Use::event) here.use = Use::container;
        return;
    }
}

bool is_in_brackets(const Arranging& work, const NamedPlace& place) {
    return place.describes >= 0 && open_bracket(work.reading, place) != no_bracket;
}

}  // namespace vigie::extractors
