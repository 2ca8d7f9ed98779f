// Is an event word where a draft is? By name, by its other end, by the distance told; or abroad, in
// another region.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Is the word's place one of the draft's, the other end of its road or a further one of its list?
bool same_place(const Scene& scene, const Draft& draft, const Candidate& word);

/// Do the word's place and the draft's make two events of them?
bool place_conflicts(const Scene& scene, const Draft& draft, const Candidate& word);

/// Does the word tell of the army of a country that the draft, without a place, is not set in, or
/// its sentence lead to another country than the draft's place?
bool is_abroad(const Scene& scene, const Draft& draft, const Candidate& word);

/// Is the word, without a place, in another region than the draft's place?
bool word_is_in_other_region(const Scene& scene, const Draft& draft, const Candidate& word);

/// Is the word's place outside the region that the draft, without a place, is set in?
bool draft_is_in_other_region(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
