#include "extractors/places/led_to.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool ends_road(const Reading& reading,
               const PlaceWords& words,
               std::uint32_t start,
               std::uint32_t phrase) {
    constexpr std::uint32_t reach = 9;
    static const WordSet links("reliant relie relient reliait reliaient menant linking");
    static const WordSet leads(
        "mene menent mener conduit conduisent conduisant va vont allant leads leading goes");
    for (std::uint32_t i = phrase - 1; i > start && phrase - i < reach; --i) {
        if (one_of(reading.word(i - 1), {",", ";", ":"})) return false;
        if (links.contains(reading.word(i - 1))) return true;
        // « la piste (qui mène) à », « la route (conduisant) à »
        if (!leads.contains(reading.word(i - 1)) || i < start + 3) continue;
        const std::uint32_t noun = one_of(reading.word(i - 2), {"qui", "that"}) ? i - 3 : i - 2;
        if (words.is(reading.word(noun), PlaceSense::road)) return true;
    }
    return false;
}

bool road_leads(const Reading& reading,
                const PlaceWords& words,
                std::uint32_t start,
                std::uint32_t phrase) {
    static const WordSet ways("leading linking connecting running");
    constexpr std::uint32_t reach = 10;
    if (reading.word(phrase - 1) != "to") return false;
    for (std::uint32_t at = phrase - 1; at > start + 1 && phrase - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";", "and"})) return false;
        if (ways.contains(reading.word(at - 1)))
            return words.is(reading.word(at - 2), PlaceSense::road);
    }
    return false;
}

bool is_straddled(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    static const WordSet small(
        "sur les le la l' cercles cercle regions communes deux et de d' du des the straddling across");
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t at = name; at > start + 1 && name - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (word == "straddling" ||
            (one_of(word, {"sur", "entre"}) && reading.word(at - 2) == "cheval"))
            return true;
        if (!small.contains(word) && !reading.token(at - 1).capital) return false;
    }
    return false;
}

bool is_before_arrival(const Reading& reading, std::uint32_t start, std::uint32_t phrase) {
    static const WordSet arriving(
        "atteindre rejoindre gagner rallier arriver entrer parvenir reaching arriving entering");
    static const WordSet links("a dans at in d' de leur its their");
    std::uint32_t at = phrase;
    while (at > start && links.contains(reading.word(at - 1)))
        --at;
    if (at < start + 2 || !arriving.contains(reading.word(at - 1))) return false;
    const std::uint32_t before = at - 1;
    return reading.word(before - 1) == "before" ||
           (one_of(reading.word(before - 1), {"d'", "de"}) && before > start + 1 &&
            reading.word(before - 2) == "avant");
}

bool is_short_of(const Reading& reading, std::uint32_t start, std::uint32_t phrase) {
    if (is_before_arrival(reading, start, phrase)) return true;
    return phrase > start + 1 &&
           one_of(reading.word(phrase - 1), {"apres", "avant", "after", "before"}) &&
           one_of(reading.word(phrase - 2), {"peu", "juste", "just", "shortly"});
}

}  // namespace vigie::extractors
