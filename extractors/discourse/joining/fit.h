// Whether an event word tells an event that is already being put together: as ACLED does, another
// place, another day or a deed that cannot be the same makes another event.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Far below the event, a verb without place or day neither joins it nor tells another; "l'attaque"
/// recalls it from anywhere.
bool is_far(const Draft& draft, const Candidate& word);

/// "attacked an army base and abducted four workers": those taken were not who was attacked.
bool takes_bystanders(const Draft& draft, const Candidate& word);

/// Does the word say by itself that it tells another deed than the draft?
bool is_another(const Scene& scene, const Draft& draft, const Candidate& word);

/// Was the word's deed elsewhere than the draft's, or does a dated note of its own tell it?
bool is_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word);

bool fits(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
