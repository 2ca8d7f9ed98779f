// Counts told before the first event of a text.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/said.h"

namespace vigie::extractors {

/// "Neuf soldats tués. Tel est le bilan d'une attaque": the counts of the sentences `early`, told
/// before the first event, are those of the one told at `sentence`, not far behind.
void give_early_tolls(const Scene& scene,
                      Draft& draft,
                      const std::vector<std::size_t>& early,
                      std::size_t sentence);

/// « Trois enseignants ont été enterrés lundi. Ils avaient été abattus samedi à Boulkessi »: does
/// the sentence open a paragraph, and the next one tell by a pronoun, at a place of its own, what
/// befell those whom it counts?
[[nodiscard]] bool is_told_of_next(const Scene& scene,
                                   std::size_t sentence,
                                   const std::vector<Said>& said);

}  // namespace vigie::extractors
