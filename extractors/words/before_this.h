// "The attack came a day after jihadists killed 92 soldiers": what is told as having come before.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the token stand behind "a day after", "deux jours après", in the same clause of the
/// sentence that begins at `first`, and names the clause no place that would make it news of its
/// own, but a country, or a deed that is known?
bool is_told_as_before(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// « Deux jours avant (l'attaque), un berger », "Days before the (ambush), five": does the sentence
/// that begins at `first` open with a time that is counted back from the noun at the token?
bool opens_counted_back_from(const Reading& reading, std::uint32_t first, std::uint32_t noun);

/// « Plus tôt dans la journée, … avait déjà », "Hours earlier, … had already": does the sentence go
/// back on the day of the news itself?
bool opens_on_same_day(const Reading& reading, const text::Sentence& span);

}  // namespace vigie::extractors
