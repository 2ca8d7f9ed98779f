// Thefts that are told only because what was stolen was found again.
#pragma once

#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "recovered 300 animals (stolen) by jihadists", « intercepté trois camions de (bétail volé) »,
/// "the army (seized) motorcycles destined for armed groups": what was found again had been taken
/// before, and the force that finds it loots nothing.
void drop_thefts_undone(const Reading& reading, std::vector<Candidate>& found);

/// « un groupe de chasseurs à la recherche de (bétail volé) », "looking for their (stolen cattle)":
/// why they were on their way.
[[nodiscard]] bool is_sought(const Reading& reading, const Chunk& theft);

}  // namespace vigie::extractors
