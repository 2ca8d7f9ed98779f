#include "extractors/reading/villages.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(in) the village", « (dans) ce hameau », "(near) Boni, a village": where the words begin by
/// which the village tells where; the village itself when it does not, as in "attacked Boni, a
/// village".
std::uint32_t where_begins(const Reading& reading, std::uint32_t start, std::uint32_t village) {
    static const WordSet villages(
        "village villages hamlet hamlets settlement settlements encampment locality localities "
        "neighbourhood neighborhood hameau hameaux campement campements quartier bourg bourgade");
    static const WordSet before(
        "the a an this that one another le la l' ce cet un une du de d' petit petite gros small large "
        "remote nearby neighbouring neighboring same meme central northern southern farming fishing");
    static const WordSet where("in near outside around inside dans pres a");
    if (!villages.contains(reading.word(village))) return village;
    std::uint32_t at = village;
    while (at > start && before.contains(reading.word(at - 1)))
        --at;
    if (at == start) return village;
    if (where.contains(reading.word(at - 1))) return at - 1;
    const auto place = mentions_in(reading, Kind::place, start, at - 1);
    const bool apposed = reading.word(at - 1) == "," && !place.empty() &&
                         place.back()->last == at - 1 && place.back()->first > start &&
                         where.contains(reading.word(place.back()->first - 1));
    return apposed ? place.back()->first - 1 : village;
}

bool is_settled(const Lexicon& lexicon, const Chunk& chunk) {
    return chunk.tag == 'B' && chunk.mention->kind == Kind::actor &&
           lexicon.party(chunk.mention->index).klass == PartyClass::civilians;
}

/// "(a post) in the village", "near Boni, a village": the chunk before the village but for places,
/// days and numbers; nullptr when there is none.
const Chunk* before_village(const std::vector<Chunk>& chunks, std::size_t village) {
    for (std::size_t i = village; i-- > 0;) {
        const char tag = chunks[i].tag;
        if (tag != 'L' && tag != 'T' && tag != 'Q') return &chunks[i];
    }
    return nullptr;
}

/// « une frappe (de l'armée) », "an attack (by Dozos)": who did it, and is not struck in a village.
bool hangs_on_preposition(const Reading& reading, std::uint32_t start, std::uint32_t force) {
    static const WordSet articles("the a an la le les l' un une some");
    static const WordSet leads("de des du d' of by par with avec et and");
    std::uint32_t at = force;
    while (at > start && articles.contains(reading.word(at - 1)))
        --at;
    return at > start && leads.contains(reading.word(at - 1));
}

/// "(soldiers) in the village", « (un détachement), basé dans le village »
bool follows_forces(const Reading& reading,
                    const Lexicon& lexicon,
                    std::uint32_t start,
                    const std::vector<Chunk>& chunks,
                    std::size_t village) {
    const Chunk* force = before_village(chunks, village);
    if (force == nullptr) return false;
    if (force->tag == 'B') return !is_settled(lexicon, *force);
    return (force->tag == 'S' || force->tag == 'X' || force->tag == 'M') &&
           !hangs_on_preposition(reading, start, force->first);
}

/// "a (post) in the village", whoever holds it.
bool is_post(text::Word word) {
    static const WordSet posts(
        "camp camps base bases poste postes position positions caserne casernes garnison checkpoint "
        "post posts barracks outpost outposts checkpoints");
    return posts.contains(word);
}

}  // namespace

void turn_villages_to_places(const Reading& reading,
                             const Lexicon& lexicon,
                             std::uint32_t start,
                             std::vector<Chunk>& chunks) {
    for (std::size_t i = 1; i < chunks.size(); ++i) {
        Chunk& chunk = chunks[i];
        // « un village attaqué »
        const bool struck =
            i + 1 < chunks.size() && is_trigger(chunks[i + 1]) && chunks[i + 1].first == chunk.last;
        if (struck || !is_settled(lexicon, chunk)) continue;
        const std::uint32_t where = where_begins(reading, start, chunk.first);
        if (where < chunk.first && where > start &&
            (is_post(reading.word(where - 1)) ||
             follows_forces(reading, lexicon, start, chunks, i)))
            chunk = {chunk.first, chunk.last, 'L', nullptr, {}};
    }
}

}  // namespace vigie::extractors
