// What a sentence says of where it was beside names: in the same village, in another one, in the
// east of the country.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « dans la même zone, sept terroristes ont été tués », "killed in the same village": where the
/// text was before.
bool names_same_locality(const Scene& scene, const Candidate& word);

/// « dans une autre localité, un groupe a été neutralisé », "attacked in another village"
bool names_another_locality(const Scene& scene, const Candidate& word);

/// « au quartier Château », "in the Château neighbourhood": a part of the town that the draft, told
/// shortly before, is in.
bool is_quarter_of(const Scene& scene, const Draft& draft, const Candidate& word);

/// Does the word's sentence tell of another locality, or another part of the country, than the
/// draft's?
bool is_in_other_locality(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
