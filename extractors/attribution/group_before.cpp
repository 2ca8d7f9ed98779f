#include "extractors/attribution/group_before.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Nobody calls these "the group".
bool is_no_group(const Party& party) {
    return one_of(party.name, {"VDP", "communal militia", "Dozo"});
}

/// Nobody calls these a movement.
bool is_jihadist(const Party& party) {
    return one_of(party.name, {"JNIM", "ISSP", "AQIM", "MUJAO"});
}

/// "the group, known as (JNIM)", « le groupe, connu sous le nom de (JNIM) »: the group that the
/// words at the token are said to be by name; nullptr when no name follows.
const Party* named_behind(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    static const WordSet naming(
        "known called named dubbed connu connue appele appelee nomme nommee");
    constexpr std::uint32_t noun = 3;     // "the jihadist group, (known)"
    constexpr std::uint32_t longest = 9;  // "known by its Arabic acronym (JNIM)"
    std::uint32_t at = token;
    while (at < token + noun && reading.word(at) != ",")
        ++at;
    if (reading.word(at) != "," || !naming.contains(reading.word(at + 1))) return nullptr;
    for (const Mention* name : mentions_in(reading, Kind::actor, at + 2, at + longest)) {
        const Party& party = lexicon.party(name->index);
        if (is_named_group(party)) return &party;
    }
    return nullptr;
}

}  // namespace

const Party* group_before(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    if (const Party* named = named_behind(reading, lexicon, token)) return named;
    constexpr std::uint32_t reach = 2;  // "le mouvement", "this rebel movement"
    bool movement = false;
    bool any = false;
    for (std::uint32_t i = token; i <= token + reach; ++i) {
        movement |= one_of(reading.word(i), {"mouvement", "movement"});
        any |= one_of(reading.word(i), {"groupe", "group"});
    }
    auto at = std::lower_bound(
        reading.mentions.begin(),
        reading.mentions.end(),
        token,
        [](const Mention& mention, std::uint32_t limit) { return mention.first < limit; });
    while (at != reading.mentions.begin()) {
        --at;
        if (at->kind != Kind::actor) continue;
        const Party& party = lexicon.party(at->index);
        if ((movement && is_jihadist(party)) || (any && is_no_group(party))) continue;
        if (is_named_group(party)) return &party;
    }
    return nullptr;
}

}  // namespace vigie::extractors
