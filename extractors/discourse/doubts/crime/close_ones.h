// Killings within a household, among friends and neighbours, or in a quarrel of two: no armed side
// did them and none suffered.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « tuée par son mari », "stabbed his wife to death": a crime within a family or between
/// neighbours.
[[nodiscard]] bool is_within_family(const Scene& scene, const Candidate& word);

/// « Un vigile ivre a abattu son voisin de table », "after a quarrel": one man's crime.
[[nodiscard]] bool is_of_quarrel(const Scene& scene, const Candidate& word);

/// « Un jeune a tué son ami », « L'auteur est son mari », « une dispute entre coépouses »: who did
/// it to whom, by the nouns of its clause or of the next; whether others are named is not asked.
[[nodiscard]] bool is_among_close_ones(const Scene& scene, const Candidate& word);

/// « a égorgé sa femme avant de (se rendre) à la gendarmerie », "stabbed his brother after a (row
/// over land)": what is told beside a killing within a family.
[[nodiscard]] bool is_of_killer_in_family(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
