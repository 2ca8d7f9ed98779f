#include "extractors/discourse/finishing/carriers.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool carried_people(const Finishing& work, const Party& party) {
    static const WordSet suspect("suspecte suspectes suspect suspects suspicious");
    if (party.kind != PartyKind::unit || party.name != unknown_group) return false;
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        const auto& span = reading.sentences[reading.sentence_of(row.toll.first)];
        return row.toll.party != nullptr && row.toll.party->klass == PartyClass::civilians &&
               has_word(reading, span.first, span.last, suspect);
    });
}

bool strikes_carrier(const Finishing& work) {
    static const WordSet carriers("boat truck vehicle motorcycle pickup tricycle");
    const auto& things = work.draft.things;
    return is_from_air(work.draft.family) && author_is_state(work) && !befell_civilians(work) &&
           std::all_of(things.begin(), things.end(), [](const Thing* thing) {
               return carriers.contains(thing->what);
           });
}

}  // namespace vigie::extractors
