#include "extractors/words/turns.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_turn(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t back = 2; back <= std::min(reach, token - first); ++back) {
        const std::uint32_t at = token - back;
        if (!one_of(reading.word(at), {"tour", "turn"})) continue;
        return one_of(reading.word(at + 1), {"de", "du", "des", "d'", "of", "for"}) && at > first &&
               one_of(reading.word(at - 1), {"au", "le", "the"});
    }
    return false;
}

namespace {

/// « a (suffi) », « n'aura (fallu) », « ont (mis) trois heures à »: a time that is over.
bool is_over(const Reading& reading, std::uint32_t verb) {
    return verb > 0 && one_of(reading.word(verb), {"suffi", "fallu", "mis"}) &&
           one_of(reading.word(verb - 1),
                  {"a", "ont", "aura", "auront", "avait", "avaient", "pas"});
}

bool is_time(const Reading& reading, std::uint32_t token) {
    static const WordSet times(
        "minute minutes heure heures jour jours nuit nuits temps semaine semaines instants secondes");
    return times.contains(reading.word(token));
}

}  // namespace

bool tells_time_needed(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 16;
    bool time = false;
    bool aim = false;  // « pour », « de », « à » before the infinitive
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {";", ":", "."})) return false;
        aim |= one_of(word, {"pour", "de", "d'", "a"});
        const text::Word before = reading.word(at - std::min<std::uint32_t>(at, 2));
        if (aim && word == "le" && reading.word(at) == "temps")
            return one_of(before, {",", "juste", "que"}) ||
                   (before == "eu" && reading.word(at - 3) != "pas");
        time |= is_time(reading, at - 1);
        if (!is_over(reading, at - 1)) continue;
        // « (Vingt minutes) ont suffi »
        time |= at > first + 2 && is_time(reading, at - 3);
        return aim && time && before != "pas";
    }
    return false;
}

}  // namespace vigie::extractors
