// Killings that no armed side did and none suffered, within a family; and attacks with words.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « tuée par son mari », "stabbed his wife to death": a crime within a family or between
/// neighbours.
[[nodiscard]] bool is_within_family(const Scene& scene, const Candidate& word);

/// « Un vigile ivre a abattu son voisin de table », "after a quarrel": one man's crime.
[[nodiscard]] bool is_of_quarrel(const Scene& scene, const Candidate& word);

/// « a bombardé le ministère de courriers », "peppered him with questions"
[[nodiscard]] bool strikes_with_words(const Reading& reading, const Candidate& word);

}  // namespace vigie::extractors
