#include "extractors/tolls/side_by_side.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool fights_beside(const Party& army, const Party& other) {
    return army.klass == PartyClass::state && one_of(other.name, {"Africa Corps", "Wagner"});
}

const Mention* army_beside(const TollSentence& here, const Mention* loser) {
    constexpr std::uint32_t between = 3;  // "and its (Russian allies)"
    if (loser == nullptr) return loser;
    const Party& other = here.lexicon.party(loser->index);
    for (const Mention* party : here.parties) {
        if (party->last >= loser->first || loser->first - party->last > between) continue;
        if (fights_beside(here.lexicon.party(party->index), other) &&
            one_of(here.reading.word(party->last), {"and", "et"}))
            return party;
    }
    return loser;
}

}  // namespace vigie::extractors
