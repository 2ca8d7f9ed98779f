// Where somebody belongs who was struck: "the mayor of Kani was killed".
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « le maire de Kani a été assassiné », "the imam of Boni was abducted": the place that whoever
/// the sentence tells to be struck belongs to, as an index of the scene's; -1 when it names none.
/// It happened there when nothing else is said, rather than where the news before was.
int home_of_struck(const Scene& scene, std::size_t sentence);

/// « enlevés alors qu'ils se rendaient à Mondoro »: the place that those struck were on their way
/// to or from; -1 when the sentence names none.
int way_of_struck(const Scene& scene, std::size_t sentence);

/// « Des habitants de Gao ont (manifesté) », "Gao residents (marched)": the place that those belong
/// to who march, as an index of the scene's; -1 when it is none or the verb tells no march.
int home_of_marchers(const Scene& scene, const Chunk& march);

/// The one, or else the other.
int place_of_struck(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
