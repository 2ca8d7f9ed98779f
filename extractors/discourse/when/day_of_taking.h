// The day on which those were taken of whose release the article tells.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Deux chauffeurs enlevés le 3 mars ont été libérés. Ils avaient été pris à Ber": the day
/// that a sentence close by gives to the taking.
std::optional<text::DateRange> day_of_taking_before(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
