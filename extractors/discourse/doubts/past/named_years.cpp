#include "extractors/discourse/doubts/past/named_years.h"

#include <algorithm>
#include <charconv>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "(the 2015) Radisson Blu assault": does a past year stand before the noun at the token?
bool has_year_before(const Scene& scene, std::uint32_t first, std::uint32_t noun) {
    constexpr std::uint32_t reach = 4;  // "the 2015 Radisson Blu (assault)"
    constexpr std::size_t digits = 4;
    constexpr int oldest = 1950;
    const int now = static_cast<int>(std::chrono::year_month_day(*scene.published).year());
    for (std::uint32_t back = 1; back <= std::min(reach, noun - first); ++back) {
        const std::uint32_t at = noun - back;
        const text::Word word = scene.reading.word(at);
        if (one_of(word, {",", ";", "the", "of", "in"})) return false;
        if (!is_number(scene.reading.tokens, at) || word.size() != digits) continue;
        int year = 0;
        std::from_chars(word.data(), word.data() + word.size(), year);
        return at > first && scene.reading.word(at - 1) == "the" && year > oldest && year < now;
    }
    return false;
}

/// "the ambush(, which) killed", "(killed in) the raid": does the verb tell of the noun?
bool tells_of(const Reading& reading, const Chunk& noun, const Chunk& verb) {
    constexpr std::uint32_t near = 6;  // "killed in the 2019 Indelimane (attack)"
    constexpr std::uint32_t far = 8;
    if (verb.first < noun.first) {
        return noun.first - verb.last <= near &&
               one_of(reading.word(verb.last), {"in", "during", "by", "under"});
    }
    // "the attack on the Kafolo post, (in which) 14 died"
    for (std::uint32_t at = noun.last; at < std::min(noun.last + far, verb.first); ++at) {
        const bool within = reading.word(at) == "in" && reading.word(at + 1) == "which";
        if (within || one_of(reading.word(at), {"that", "which"}))
            return verb.first - at <= (within ? near : 2);
    }
    return false;
}

}  // namespace

bool is_of_named_year(const Scene& scene, const Clauses& clauses, const Chunk& chunk) {
    if (!scene.published || scene.reading.language != Language::english) return false;
    const auto first = static_cast<std::uint32_t>(scene.reading.sentences[clauses.sentence].first);
    if (chunk.verb.construction == Construction::nominal)
        return has_year_before(scene, first, chunk.first);
    return std::any_of(clauses.chunks.begin(), clauses.chunks.end(), [&](const Chunk& noun) {
        return is_trigger(noun) && noun.verb.construction == Construction::nominal &&
               tells_of(scene.reading, noun, chunk) && has_year_before(scene, first, noun.first);
    });
}

}  // namespace vigie::extractors
