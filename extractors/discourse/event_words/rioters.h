// Words of riots and mobs that tell of armed men.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « des assaillants ont pris d'assaut la mairie », "gunmen raided Ber; three died in clashes with
/// the police": armed men are no rioters.
void arm_rioters(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found);

}  // namespace vigie::extractors
