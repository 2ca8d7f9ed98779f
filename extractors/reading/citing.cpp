#include "extractors/reading/citing.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t longest = 16;  // « , selon des témoins joints par l'AFP depuis Bamako, »

bool cites(const Reading& reading, std::uint32_t token) {
    const text::Word next = reading.word(token + 1);
    switch (reading.language) {
        case Language::english:
            return reading.word(token) == "according" && next == "to";
        default:
            return reading.word(token) == "selon" ||
                   (reading.word(token) == "d'" && next == "apres") ||
                   (reading.word(token) == "de" && one_of(next, {"source", "sources"}));
    }
}

}  // namespace

std::uint32_t past_citing(const Reading& reading, std::uint32_t token, std::uint32_t end) {
    if (reading.word(token) != "," || !cites(reading, token + 1)) return token;
    const std::uint32_t last = std::min(end, token + longest);
    for (std::uint32_t at = token + 2; at < last; ++at) {
        if (reading.word(at) != ",") continue;
        const bool told = !mentions_in(reading, Kind::status, token, at).empty() ||
                          !mentions_in(reading, Kind::effect, token, at).empty();
        return told ? token : at + 1;
    }
    return token;
}

std::uint32_t before_citing(const Reading& reading, std::uint32_t token, std::uint32_t start) {
    if (token <= start || reading.word(token - 1) != ",") return token;
    for (std::uint32_t at = token - 1; at > start && token - at <= longest; --at) {
        if (reading.word(at - 1) == ",")
            return past_citing(reading, at - 1, token) == token ? at - 1 : token;
    }
    return token;
}

std::size_t past_cited(const Reading& reading, const std::vector<Chunk>& chunks, std::size_t at) {
    const auto comma = static_cast<std::uint32_t>(chunks[at].first);
    const std::uint32_t end =
        past_citing(reading, comma, static_cast<std::uint32_t>(chunks.back().last));
    while (end > comma && at < chunks.size() && chunks[at].first < end)
        ++at;
    return at;
}

}  // namespace vigie::extractors
