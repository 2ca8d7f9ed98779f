#include "extractors/discourse/event_words/named_among.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

const Party* named_among(const Scene& scene, const Chunk& gunmen) {
    const Reading& reading = scene.reading;
    const Party* men = &scene.lexicon.party(gunmen.mention->index);
    constexpr std::uint32_t reach = 10;  // "dont des membres présumés de groupes de (chasseurs)"
    const std::uint32_t link = gunmen.last + 1;
    if (reading.word(gunmen.last) != "," || !one_of(reading.word(link), {"dont", "including"}))
        return men;
    for (const Mention* mention : mentions_in(reading, Kind::actor, link, link + reach)) {
        for (std::uint32_t at = link; at < mention->first; ++at) {
            if (reading.word(at) == ",") return men;
        }
        const Party& party = scene.lexicon.party(mention->index);
        const bool fights =
            party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
        if (fights && party.name != unknown_group) return &party;
    }
    return men;
}

}  // namespace vigie::extractors
