// The day that a place's name has beside it: "Boni on (Sunday) and Gossi on (Monday)", « dimanche à
// Boni, puis lundi à Gossi ».
#pragma once

#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The day right behind the name (and what says where it lies), else the one right before its
/// preposition; nullptr when neither may be an event's.
[[nodiscard]] const SentenceTime* day_beside(const Scene& scene, int place);

/// "near Boni on Sunday and an army post in Gossi on Monday": not one spot among several.
[[nodiscard]] bool have_own_days(const Scene& scene, int place, int next);

/// Behind that day when it stands behind the name, else behind the name.
[[nodiscard]] std::uint32_t behind_day_beside(const Scene& scene, int place);

/// "survenues lundi à Koury et mardi à Kimparana, ont fait sept (morts)": where the word took the
/// day of another place than its own, its place's day is its day.
void keep_day_of_place(const Scene& scene, Candidate& word);

}  // namespace vigie::extractors
