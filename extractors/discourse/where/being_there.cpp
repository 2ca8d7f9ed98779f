#include "extractors/discourse/where/being_there.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token behind « alors qu'il », "while they"; `from` when none of them stands before `to`.
std::uint32_t behind_while(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet pronouns("il elle ils elles he she they");
    for (std::uint32_t at = from; at + 2 < to; ++at) {
        const bool french = one_of(reading.word(at), {"alors", "tandis", "pendant"}) &&
                            one_of(reading.word(at + 1), {"qu'", "que"});
        if (french && pronouns.contains(reading.word(at + 2))) return at + 3;
        if (one_of(reading.word(at), {"while", "when"}) && pronouns.contains(reading.word(at + 1)))
            return at + 2;
        if (one_of(reading.word(at), {";", ".", "et", "and"})) return from;
    }
    return from;
}

/// "was", « se trouvait », « était en déplacement », « séjournait »: a state, and no way.
bool tells_stay(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet stays(
        "etait etaient trouvait trouvaient sejournait sejournaient assistait assistaient participait "
        "participaient travaillait travaillaient passait passaient dormait dormaient priait priaient "
        "was were stayed attended worked slept prayed");
    if (one_of(reading.word(from), {"se", "y"})) ++from;
    return from < to && stays.contains(reading.word(from));
}

}  // namespace

bool is_where_they_were(const Scene& scene, const Chunk& chunk, const NamedPlace& place) {
    constexpr std::uint32_t longest = 14;
    const Reading& reading = scene.reading;
    const bool people = chunk.sense != nullptr && takes_people(chunk.sense->family);
    const std::uint32_t to = std::min(place.phrase, place.first);
    if (!people || !place.placed || to < chunk.last + 3 || to - chunk.last > longest) return false;
    const std::uint32_t clause = behind_while(reading, chunk.last, to);
    if (clause == chunk.last || !tells_stay(reading, clause, to)) return false;
    // « alors qu'il était visé par une attaque à Ber » goes on about another deed
    return mentions_in(reading, Kind::trigger, clause + 2, to).empty();
}

bool is_where_victims_went(const Scene& scene, const Chunk& chunk, const NamedPlace& place) {
    static const WordSet victims(
        "blesses rescapes survivants survivantes victimes deplaces deplacees refugies sinistres "
        "orphelins veuves familles proches fui fuyant fuient fuyaient wounded injured survivors "
        "victims displaced fled fleeing refugees relatives families");
    static const WordSet auxiliaries("ont sont etaient seraient were are have had");
    constexpr std::uint32_t reach = 4;  // « rescapés de cette double (attaque) »
    const Reading& reading = scene.reading;
    if (chunk.verb.construction != Construction::nominal || place.first < chunk.last) return false;
    bool of_victims = false;
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first); ++back)
        of_victims |= victims.contains(reading.word(chunk.first - back));
    if (!of_victims) return false;
    for (std::uint32_t at = chunk.last; at < std::min(place.phrase, place.first); ++at) {
        if (auxiliaries.contains(reading.word(at)))
            return mentions_in(reading, Kind::status, at + 1, place.first).empty();
    }
    return false;
}

bool is_where_it_was_answered(const Reading& reading, const Chunk& chunk, const NamedPlace& place) {
    static const WordSet articles("l' la le les un une des the a an");
    if (chunk.verb.construction != Construction::nominal || place.last + 1 >= chunk.first)
        return false;
    const std::uint32_t before =
        chunk.first - (articles.contains(reading.word(chunk.first - 1)) ? 2 : 1);
    return before >= place.last && one_of(reading.word(before), {"apres", "after", "following"});
}

}  // namespace vigie::extractors
