#include "extractors/attribution/acting_group.h"

#include "extractors/words/neighbours.h"

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

bool told_after_another(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    for (std::uint32_t at = first + 1; at + 1 < token; ++at) {
        if (one_of(reading.word(at), {"celle", "celles", "celui", "ceux", "that", "those"}) &&
            one_of(reading.word(at - 1), {"apres", "after"}))
            return one_of(reading.word(at + 1), {"de", "d'", "du", "des", "of"});
    }
    return false;
}

}  // namespace vigie::extractors
