// Camps that foreign troops leave, with or without an army that takes them over.
#include <algorithm>

#include "extractors/discourse/event_words/handed_over.h"
#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {
namespace {

bool is_foreign(const Party* party) {
    return party->klass == PartyClass::external;
}

/// Do the event's sentences name a party of that kind, not just a thing of its?
template <class Is>
bool names_party(const Finishing& work, Is is) {
    const auto& sentences = work.draft.sentences;
    return std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        const auto& span = work.scene.reading.sentences[index];
        const auto parties = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
        return std::any_of(parties.begin(), parties.end(), [&](const Mention* named) {
            const Party& party = work.scene.lexicon.party(named->index);
            return party.kind != PartyKind::unit && is(party);
        });
    });
}

}  // namespace

bool is_handed_to_army(const Finishing& work) {
    const auto& draft = work.draft;
    const bool left =
        std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_foreign) ||
        std::any_of(draft.targets.begin(), draft.targets.end(), is_foreign);
    const bool given = std::any_of(draft.words.begin(), draft.words.end(), [&](const auto& word) {
        return word.perpetrator == nullptr && is_handed_over(work.scene, word);
    });
    if (given) return true;
    return left &&
           names_party(work, [](const Party& party) { return party.klass == PartyClass::state; });
}

bool left_by_foreigners(const Finishing& work) {
    const auto& draft = work.draft;
    const auto& authors = draft.perpetrators.empty() ? draft.targets : draft.perpetrators;
    return draft.family == Family::withdraw && !authors.empty() &&
           std::all_of(authors.begin(), authors.end(), is_foreign) &&
           !names_party(work, [](const Party& party) { return !is_foreign(&party); });
}

}  // namespace vigie::extractors
