#include "extractors/attribution/acting_group.h"

namespace vigie::extractors {

const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech) {
    const std::size_t sentence = reading.sentence_of(speech);
    if (sentence == 0) return nullptr;
    const auto& before = reading.sentences[sentence - 1];
    const auto deeds = mentions_in(reading, Kind::trigger, before.first, before.last);
    if (deeds.empty()) return nullptr;
    for (const Mention* actor :
         mentions_in(reading, Kind::actor, before.first, deeds.front()->first)) {
        const Party& party = lexicon.party(actor->index);
        const bool group =
            party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
        if (group && party.name != unknown_group) return &party;
    }
    return nullptr;
}

}  // namespace vigie::extractors
