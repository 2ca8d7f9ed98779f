// Regions and districts against the villages that lie in them: what a lead tells of a region and
// the text goes on to place is one event, what two districts are told of is two.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Seize morts dans la région de Ménaka. … une attaque a visé un campement à Tifolat »: the lead
/// says the region, what follows the village.
bool narrows_lead(const Scene& scene, const Draft& draft, const Candidate& word);

/// "killed 16 villagers in the north. The gunmen came to Pobe-Mengao": the place that a sentence
/// without event words names for what was told in a region; -1 when none.
int spot_of_lead(const Scene& scene, const Draft& draft, std::size_t sentence);

/// "an attack in Diema circle. … killed in Bandiagara circle": two districts, no village in either.
bool is_in_other_district(const Scene& scene, const Draft& draft, const Candidate& word);

/// Does the place lie in the district or region of the other's name? A town is taken for its own.
bool is_within(const Scene& scene, int district, int place);

/// « La commune de Dinangourou a été attaquée. À Boni, deux femmes ont été tuées »: is the word's
/// village far from the district that the draft's own sentence names?
[[nodiscard]] bool is_outside_district(const Scene& scene,
                                       const Draft& draft,
                                       const Candidate& word);

}  // namespace vigie::extractors
