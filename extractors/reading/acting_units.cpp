#include "extractors/reading/acting_units.h"

#include <algorithm>

#include "extractors/reading/tags.h"

namespace vigie::extractors {
namespace {

bool is_unit_with_name(const Lexicon& lexicon, const Chunk& chunk) {
    if (chunk.tag != 'B' || chunk.mention->kind != Kind::actor) return false;
    const Party& party = lexicon.party(chunk.mention->index);
    return party.kind == PartyKind::unit && !party.generic && party.klass != PartyClass::civilians;
}

/// "a tué", « est entré à Kidal, chassant »; not « a sauté sur une mine », which is done to it.
bool is_deed(const Lexicon& lexicon, const Chunk& chunk) {
    if (chunk.verb.construction != Construction::active) return false;
    const auto& senses = lexicon.trigger(chunk.mention->index).senses;
    return std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.voice == Voice::acts && sense.family != Family::explosive;
    });
}

/// Is it the subject of the clause's first event word? « attaqué un convoi de Barkhane, (tuant) »
bool acts(const Lexicon& lexicon, const std::vector<Chunk>& chunks, std::size_t unit) {
    constexpr std::string_view aside = "TLQ,";
    constexpr std::string_view opening = "VGWP;()";
    for (std::size_t at = unit; at-- > 0 && !is_one_of(chunks[at].tag, opening);)
        if (!is_one_of(chunks[at].tag, aside)) return false;
    for (std::size_t at = unit + 1; at < chunks.size(); ++at) {
        if (is_trigger(chunks[at])) return is_deed(lexicon, chunks[at]);
        if (!is_one_of(chunks[at].tag, aside)) return false;
    }
    return false;
}

char tag_of_force(Party force) {
    force.kind = PartyKind::noun;
    return tag_of_party(force);
}

}  // namespace

void let_units_act(const Lexicon& lexicon, std::vector<Chunk>& chunks) {
    for (std::size_t at = 0; at < chunks.size(); ++at) {
        Chunk& chunk = chunks[at];
        if (is_unit_with_name(lexicon, chunk) && acts(lexicon, chunks, at))
            chunk.tag = tag_of_force(lexicon.party(chunk.mention->index));
    }
}

}  // namespace vigie::extractors
