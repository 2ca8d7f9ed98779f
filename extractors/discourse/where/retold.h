// A sentence that names another place and yet tells what was told before: where on the road or in
// the district it was, or where somebody in it comes from.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "an attack on a convoy near Kolokani. ... Gunmen ambushed the convoy between Didiéni and Diéma":
/// what was struck is made definite, nobody is counted anew, and the spot is closer.
[[nodiscard]] bool tells_again(const Scene& scene, const Draft& draft, const Candidate& word);

/// "raided Pel. They wounded a herder from Koro", « L'attaque a fait un mort, un gendarme en
/// service à Yorosso »: the word's place is somebody's home, post or origin.
[[nodiscard]] bool names_whose_home(const Scene& scene, const Draft& draft, const Candidate& word);

/// "The blast destroyed four vehicles queuing on the road to Bla": does the word tell what the
/// blast that the draft tells of damaged?
[[nodiscard]] bool is_of_that_blast(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
