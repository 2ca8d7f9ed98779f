#include "extractors/reading/villages.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in the (village)", « dans ce (hameau) »; "near Boni, a (village)", not "attacked Boni, a
/// (village)".
bool tells_where(const Reading& reading, std::uint32_t start, std::uint32_t village) {
    static const WordSet villages(
        "village villages hamlet hamlets settlement settlements encampment locality localities "
        "neighbourhood neighborhood hameau hameaux campement campements quartier bourg bourgade");
    static const WordSet before(
        "the a an this that one another le la l' ce cet un une du de d' petit petite gros small large "
        "remote nearby neighbouring neighboring same meme central northern southern farming fishing");
    static const WordSet where("in near at outside around inside dans pres a");
    if (!villages.contains(reading.word(village))) return false;
    std::uint32_t at = village;
    while (at > start && before.contains(reading.word(at - 1)))
        --at;
    if (at == start) return false;
    if (where.contains(reading.word(at - 1))) return true;
    const auto place = mentions_in(reading, Kind::place, start, at - 1);
    return reading.word(at - 1) == "," && !place.empty() && place.back()->last == at - 1 &&
           place.back()->first > start && where.contains(reading.word(place.back()->first - 1));
}

bool is_settled(const Lexicon& lexicon, const Chunk& chunk) {
    return chunk.tag == 'B' && chunk.mention->kind == Kind::actor &&
           lexicon.party(chunk.mention->index).klass == PartyClass::civilians;
}

}  // namespace

void turn_villages_to_places(const Reading& reading,
                             const Lexicon& lexicon,
                             std::uint32_t start,
                             std::vector<Chunk>& chunks) {
    bool forces = false;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        Chunk& chunk = chunks[i];
        const bool settled = is_settled(lexicon, chunk);
        forces |= chunk.tag == 'S' || chunk.tag == 'X' || chunk.tag == 'M' ||
                  (chunk.tag == 'B' && !settled);
        if (!forces || !settled) continue;
        // « un village attaqué »
        const bool struck =
            i + 1 < chunks.size() && is_trigger(chunks[i + 1]) && chunks[i + 1].first == chunk.last;
        if (!struck && tells_where(reading, start, chunk.first))
            chunk = {chunk.first, chunk.last, 'L', nullptr, {}};
    }
}

}  // namespace vigie::extractors
