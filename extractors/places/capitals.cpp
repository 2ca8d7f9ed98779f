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

}  // namespace vigie::extractors
