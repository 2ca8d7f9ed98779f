#include "extractors/discourse/event_words/operations.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t reach = 12;  // "killed on Thursday morning in Ber (during) a raid"
constexpr std::uint32_t near = 5;    // "in a joint Malian army and Africa Corps (operation)"

bool is_forces(const Chunk& chunk) {
    return chunk.tag == 'S' || chunk.tag == 'X';
}

/// Do the forces themselves, or men who fight, stand before the word as those whom it befell?
bool befell_armed(const Clauses& clauses, std::size_t word) {
    constexpr std::string_view armed = "SXMB";
    for (std::size_t i = word; i > 0; --i) {
        const char tag = clauses.chunks[i - 1].tag;
        if (tag == ';' || is_trigger(clauses.chunks[i - 1])) return false;
        if (armed.find(tag) != std::string_view::npos) return true;
    }
    return false;
}

/// The token of "raid", « opération » behind "in", « lors de » among the tokens from `from`; 0 =
/// none.
std::uint32_t operation_behind(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    static const WordSet leads("lors cours pendant durant during in dans");
    const std::uint32_t far = std::min(from + reach, end);
    for (std::uint32_t at = from; at < far; ++at) {
        if (one_of(reading.word(at), {".", ";", ":"})) return 0;
        if (!leads.contains(reading.word(at))) continue;
        for (std::uint32_t noun = at + 1; noun < std::min(at + near + 3, end); ++noun) {
            if (operation_nouns().contains(reading.word(noun))) return noun;
            if (one_of(reading.word(noun), {",", ".", ";"})) break;
        }
    }
    return 0;
}

/// « un raid (contre des gendarmes) », "a raid on soldiers": those whom it was aimed at.
bool is_aimed_at(const Reading& reading, std::uint32_t noun, std::uint32_t forces) {
    static const WordSet aims("contre visant ciblant sur against on targeting");
    return has_word(reading, noun, forces, aims);
}

}  // namespace

std::optional<std::size_t> forces_in_operation(const Reading& reading,
                                               const Clauses& clauses,
                                               std::size_t word) {
    const Chunk& deed = clauses.chunks[word];
    const bool active = deed.verb.construction == Construction::active &&
                        !one_of(reading.word(deed.last - 1), {"peri", "mort", "morts", "died"});
    if (active || befell_armed(clauses, word)) return std::nullopt;
    const std::uint32_t end = clauses.chunks.back().last;
    const std::uint32_t noun = operation_behind(reading, deed.last, end);
    if (noun == 0) return std::nullopt;
    const bool english = reading.language == Language::english;
    for (std::size_t i = word + 1; i < clauses.chunks.size(); ++i) {
        const Chunk& chunk = clauses.chunks[i];
        if (!is_forces(chunk)) continue;
        const bool before = chunk.last <= noun && noun - chunk.last < near;
        const bool behind = chunk.first > noun && chunk.first - noun <= near &&
                            !is_aimed_at(reading, noun, chunk.first);
        if ((english && before) || behind) return i;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
