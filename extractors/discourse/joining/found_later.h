// "The bodies of four were found on the road to Djenné": what came to light of an abduction.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "took away 12 men. The bodies of four were found on the road to Djenné", « Leur véhicule a été
/// retrouvé calciné près de Tondibi »: where the dead of an abduction lay, or their car stood, is
/// no place of another deed.
bool found_later(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
