// Devices that a list of weapons names: nothing went off.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Is another weapon of the same list told right before the token, or behind `last`?
bool is_listed_with_weapons(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet weapons(
        "drone drones artillerie artillery explosifs explosives mortier mortiers mortar mortars roquettes "
        "rockets obus shells mitrailleuses lourdes");
    static const WordSet links(", et and d' de des du un une la l' le a an en plusieurs several");
    constexpr std::uint32_t reach = 4;  // "artillery and a (car bomb)", « explosifs et d'un »
    bool joined = false;
    for (std::uint32_t back = 1; back <= std::min(reach, first); ++back) {
        const text::Word word = reading.word(first - back);
        if (weapons.contains(word)) return joined;
        if (!links.contains(word)) break;
        joined |= one_of(word, {"et", "and", ","});
    }
    joined = false;
    for (std::uint32_t at = last; at < last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (weapons.contains(word)) return joined;
        if (!links.contains(word)) break;
        joined |= one_of(word, {"et", "and", ","});
    }
    return false;
}

}  // namespace

void drop_devices_among_weapons(const Reading& reading, std::vector<Candidate>& found) {
    const bool assault = std::any_of(
        found.begin(), found.end(), [](const Candidate& word) { return is_attack(word.family); });
    if (!assault) return;
    std::erase_if(found, [&](const Candidate& word) {
        const bool device = word.family == Family::suicide || word.family == Family::explosive;
        return device && word.verb.construction == Construction::nominal &&
               is_listed_with_weapons(reading, word.first, word.last);
    });
}

}  // namespace vigie::extractors
