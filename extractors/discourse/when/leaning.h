// Times that lean on another deed: "two days after (a raid on Boni)". Where what is told of that
// deed ends, and the news goes on.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// What a time that leans tells the day of: "Deux mois après [un raid qui a fait dix morts], ...".
[[nodiscard]] Stretch leant_on(const Scene& scene,
                               const text::Sentence& sentence,
                               const TimeMention& time);

}  // namespace vigie::extractors
