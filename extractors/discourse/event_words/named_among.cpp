#include "extractors/discourse/event_words/named_among.h"

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

void name_among(const Scene& scene, const Chunk& gunmen, Candidate& word) {
    constexpr std::uint32_t reach = 10;  // "dont des membres présumés de groupes de (chasseurs)"
    const Reading& reading = scene.reading;
    if (word.perpetrator == nullptr || word.perpetrator->name != unknown_group) return;
    const std::uint32_t link = gunmen.last + 1;
    if (reading.word(gunmen.last) != "," || !one_of(reading.word(link), {"dont", "including"}))
        return;
    for (const Mention* mention : mentions_in(reading, Kind::actor, link, link + reach)) {
        for (std::uint32_t at = link; at < mention->first; ++at) {
            if (reading.word(at) == ",") return;
        }
        const Party& party = scene.lexicon.party(mention->index);
        if (!is_named_group(party)) continue;
        word.perpetrator = &party;
        return;
    }
}

}  // namespace vigie::extractors
