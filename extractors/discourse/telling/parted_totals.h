// A toll of several events whose parts the text tells event by event.
#pragma once

#include <vector>

#include "extractors/discourse/telling/told_twice.h"

namespace vigie::extractors {

/// « six soldats tués (quatre à Boni, deux à Mondoro) », "44 killed, 31 in Boni and 13 in Kani":
/// where the counts of the events add up to one that an event has beside its own, that one is no
/// row of either.
void drop_parted_totals(const Scene& scene, std::vector<Telling>& told);

/// « treize civils tués en deux jours dans des frappes de l'armée. Jeudi, à Tangata, … . Vendredi,
/// à Gargando, six morts »: the bare deaths behind a count of several days take the deed that it
/// names, and its author.
void explain_dead_of_days(const Scene& scene, std::vector<Telling>& told);

}  // namespace vigie::extractors
