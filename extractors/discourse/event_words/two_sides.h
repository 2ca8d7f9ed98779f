// « entre les deux parties », "the two sides": whoever the sentences before have named.
#pragma once

#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the sentence speak of "the two sides", « les deux groupes »?
bool names_two_sides(const Reading& reading, const text::Sentence& span);

/// The two that the nearest sentence before names, shortly before; none where it names more. A
/// group that is named alone has the people of the place before it: nullptr as the second.
std::vector<const Party*> two_sides_before(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
