#include "extractors/discourse/event_words/named_among.h"

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "MNLA (CMA) (combatants)", "HCUA and MNLA (CMA) (fighters)": those whose wider group stands in
/// brackets before their noun.
void name_before_brackets(const Scene& scene, const Chunk& gunmen, Candidate& word) {
    constexpr std::uint32_t longest = 4;  // "(the Plateforme)"
    const Reading& reading = scene.reading;
    if (gunmen.first == 0 || reading.word(gunmen.first - 1) != ")") return;
    std::uint32_t open = gunmen.first - 1;
    while (open > 0 && gunmen.first - open <= longest && reading.word(open) != "(")
        --open;
    const auto& span = reading.sentences[reading.sentence_of(gunmen.first)];
    for (const Mention* own : mentions_in(reading, Kind::actor, span.first, open)) {
        const Party& party = scene.lexicon.party(own->index);
        if (!is_named_group(party)) continue;
        if (own->last == open) {
            word.perpetrator = &party;
        } else if (reading.word(own->last) == "and" && own->last + 2 == open) {
            word.beside_perpetrator.push_back(&party);
        }
    }
}

}  // namespace

void name_among(const Scene& scene, const Chunk& gunmen, Candidate& word) {
    constexpr std::uint32_t reach = 10;  // "dont des membres présumés de groupes de (chasseurs)"
    const Reading& reading = scene.reading;
    if (word.perpetrator == nullptr || word.perpetrator->name != unknown_group) return;
    name_before_brackets(scene, gunmen, word);
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
