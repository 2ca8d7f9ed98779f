#include "extractors/discourse/event_words/meetings.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "at the Gao (market)", "near an old (camp)"
bool is_where(const Reading& reading, std::uint32_t token, std::uint32_t from) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t back = 1; back <= std::min(reach, token - from); ++back) {
        const text::Word word = reading.word(token - back);
        if (one_of(word, {"with", "against", "avec", "contre"})) return false;
        if (one_of(word, {"at", "near", "in", "outside", "around"})) return true;
    }
    return false;
}

/// Is what the rules found a thing, or where they met?
bool is_no_foe(const Reading& reading, const Chunk& word, const Chunk& named) {
    return named.tag == 'O' || (named.tag == 'B' && named.first >= word.last &&
                                is_where(reading, named.first, word.last));
}

}  // namespace

Roles with_foe_met(const Reading& reading, const Clauses& clauses, std::size_t at, Roles roles) {
    const Chunk& word = clauses.chunks[at];
    const bool mutual = word.sense != nullptr && word.sense->voice == Voice::mutual;
    if (mutual && roles.target && is_no_foe(reading, word, clauses.chunks[*roles.target]))
        roles.target.reset();
    return roles;
}

}  // namespace vigie::extractors
