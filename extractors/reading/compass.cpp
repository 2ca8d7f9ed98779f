#include "extractors/reading/compass.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

/// Does a distance end right before the token: "18 km", « 12 km au », "5 miles to the"?
bool is_behind_distance(const Reading& reading, std::uint32_t token) {
    static const WordSet units("km kms kilometre kilometres kilometer kilometers mile miles mi");
    static const WordSet links("au a l' to the");
    std::uint32_t at = token;
    while (at > 0 && token - at < 2 && links.contains(reading.word(at - 1)))
        --at;
    return at > 0 && units.contains(reading.word(at - 1));
}

}  // namespace

std::optional<double> compass_point(const Reading& reading, std::uint32_t token) {
    // of both languages: "O" and "W" are west
    static const WordTable<double> points{
        {"n", 0},       {"nne", 22.5},  {"ne", 45},     {"ene", 67.5},  {"e", 90},
        {"ese", 112.5}, {"se", 135},    {"sse", 157.5}, {"s", 180},     {"ssw", 202.5},
        {"sso", 202.5}, {"sw", 225},    {"so", 225},    {"wsw", 247.5}, {"oso", 247.5},
        {"w", 270},     {"o", 270},     {"wnw", 292.5}, {"ono", 292.5}, {"nw", 315},
        {"no", 315},    {"nnw", 337.5}, {"nno", 337.5}};
    const text::Token& written = reading.token(token);
    const bool capitals =
        written.all_capitals || (written.capital && written.end - written.begin == 1);
    if (!capitals || !is_behind_distance(reading, token)) return std::nullopt;
    const double* degrees = points.find(reading.word(token));
    return degrees == nullptr ? std::nullopt : std::optional(*degrees);
}

}  // namespace vigie::extractors
