// What a title's words, or words too weak to found an event, add to an event that the body tells.
#pragma once

#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Base bombed from the air": is the draft of the kind that the title's word tells? A title's air
/// strike goes to no other event where one was told.
bool is_kin(const Draft& draft, const Candidate& word);
bool has_kin(const std::vector<Draft>& drafts, const Candidate& word);

/// Gives the draft the sides, the place and the day that it lacks, and a better kind.
void fill(const Scene& scene, Draft& draft, const Candidate& word);

/// "Attaques coordonnées contre l'armée": who struck and was struck in all that `first`'s sentence
/// lists.
void fill_listed(std::vector<Draft>& drafts, const Draft& first, const Candidate& word);

/// A title's figure stands only where the body, of all `drafts`, says none of the kind; `draft` is
/// one of them.
void fill_tolls(const std::vector<Draft>& drafts, Draft& draft, const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
