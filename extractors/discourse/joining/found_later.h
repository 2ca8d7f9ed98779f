// "The bodies of four were found on the road to Djenné": what came to light of a deed afterwards.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "took away 12 men. The bodies of four were found on the road to Djenné", « Leur véhicule a été
/// retrouvé calciné près de Tondibi »: where the dead of an abduction lay, or their car stood, is
/// no place of another deed.
bool found_later(const Scene& scene, const Draft& draft, const Candidate& word);

/// Are those whom the toll counts some of the dead that the draft has told, found afterwards?
bool counts_found(const Scene& scene, const Draft& draft, std::size_t sentence, const Toll& toll);

}  // namespace vigie::extractors
