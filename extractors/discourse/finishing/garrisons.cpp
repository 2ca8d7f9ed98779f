// « l'aéroport de Gao, où sont stationnés des soldats », "the airport, which houses Malian troops":
// whoever shells the site strikes those who are there.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t reach = 7;  // « sont stationnés des éléments des (FAMa) »

/// « (où) sont stationnés des soldats », "(where) Malian troops are based", « qui (abrite) »: the
/// tokens in which those are named who hold the site; none when nothing is said of them.
text::Sentence stretch_of_garrison(const Reading& reading,
                                   const text::Sentence& span,
                                   std::uint32_t at) {
    static const WordSet houses(
        "abrite abritent abritait abritant heberge hebergent hebergeant houses housing hosts hosting "
        "garrisoned");
    static const WordSet stationed(
        "stationne stationnee stationnes stationnees cantonne cantonnee "
        "cantonnes cantonnees positionnes positionnees deployes deployees stationed based deployed");
    static const WordSet french("base basee bases basees");
    static const WordSet past("until till jusqu' jusque formerly autrefois naguere");
    text::Sentence none = span;
    none.last = none.first;
    const std::uint32_t end = std::min(at + 1 + reach, span.last);
    text::Sentence stretch = span;
    stretch.first = at;
    stretch.last = end;
    if (houses.contains(reading.word(at))) return stretch;
    const bool where = reading.word(at) == "where" || reading.original(at, at + 1) == "où";
    for (std::uint32_t next = at + 1; where && next < end; ++next) {
        const bool based =
            reading.language == Language::french && french.contains(reading.word(next));
        if (!based && !stationed.contains(reading.word(next))) continue;
        stretch.last = std::min(next + 1 + reach, span.last);
        return has_word(reading, at, stretch.last, past) ? none : stretch;
    }
    return none;
}

/// The forces that the stretch names, and their helpers behind them; false when it names none.
bool add_forces_in(Finishing& work, const text::Sentence& stretch) {
    bool held = false;
    for (const Mention* named :
         mentions_in(work.scene.reading, Kind::actor, stretch.first, stretch.last)) {
        const Party& party = work.scene.lexicon.party(named->index);
        // « qui abrite des (déplacés) fuyant l'armée »: who is there is told first
        if (party.klass == PartyClass::civilians) break;
        if (!is_state(&party) && !is_helper(party.name)) continue;
        const std::string name = name_of_party(work, party);
        add_actor(work, name, held && is_helper(name) ? Role::ally : Role::target);
        held = true;
    }
    return held;
}

}  // namespace

void add_garrison(Finishing& work) {
    const Family family = work.draft.family;
    if (author_is_state(work) || !(family == Family::shelling || is_from_air(family))) return;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[work.draft.words.front().sentence];
    for (std::uint32_t at = work.draft.words.front().first; at < span.last; ++at) {
        if (add_forces_in(work, stretch_of_garrison(reading, span, at))) return;
    }
}

}  // namespace vigie::extractors
