// Those who died of what an event did to them, on another day than it.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/said.h"

namespace vigie::extractors {

/// "Un sixième a succombé vendredi à ses blessures", "A herder wounded in Friday's raid died on
/// Monday", « Dimanche, un élu a compté treize morts »: an outcome of the violence told before.
bool died_of(const Scene& scene, const Draft& draft, const Candidate& word);

/// The words of a sentence, those who died of their wounds behind the deed that wounded them: « Le
/// maire est mort mardi de blessures reçues dimanche dans une attaque ».
std::vector<Candidate> deaths_last(const Scene& scene, std::vector<Candidate> words);

/// « Il est mort de ses blessures mardi. Il avait été touché dimanche par une mine »: is the death
/// that the word tells the outcome of a deed of the next sentence? `said` has what each tells.
bool is_told_next(const Scene& scene, const Candidate& word, const std::vector<Said>& said);

}  // namespace vigie::extractors
