#include "extractors/places/capitals.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// ", Bamako", "Bamako"
bool is_named_behind(const Reading& reading, std::uint32_t last) {
    const std::uint32_t next = last + (one_of(reading.word(last), {",", "("}) ? 1 : 0);
    return !mentions_in(reading, Kind::place, next, next + 1).empty();
}

}  // namespace

std::optional<Capital> capital_told_by(const Reading& reading, const Mention& country) {
    if (reading.language != Language::english) return std::nullopt;
    Capital found{country.first, country.last};
    if (reading.word(found.last) == "'s") ++found.last;
    if (reading.word(found.last) != "capital") return std::nullopt;
    ++found.last;
    return is_named_behind(reading, found.last) ? std::nullopt : std::optional(found);
}

bool is_apposed_to_capital(const Reading& reading, std::uint32_t first, std::uint32_t name) {
    static const WordSet parts(
        "coeur centre centre-ville hotel restaurant quartier quartiers rue rues marche place aeroport "
        "caserne commissariat heart center streets airport district");
    constexpr std::uint32_t reach = 4;
    if (name < first + 3 || reading.word(name - 1) != ",") return false;
    const std::uint32_t capital = name - 2;
    if (!one_of(reading.word(capital), {"capital", "capitale"})) return false;
    for (std::uint32_t at = capital; at > first && capital - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {"in", "inside", "dans"})) return true;
        if (one_of(word, {"of", "de"}) && at > first + 1)
            return parts.contains(reading.word(at - 2));
        if (one_of(word, {"of", "de", "from", "to", "vers", "near", ",", "and", "et"}))
            return false;
    }
    return false;
}

}  // namespace vigie::extractors
