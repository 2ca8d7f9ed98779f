// Trials: the deeds that are tried there are old, though the day is of now.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Two sentenced to death over the attacks of 2015": does the article open with a trial?
[[nodiscard]] bool opens_with_trial(const Scene& scene);

/// « Le tribunal a condamné trois hommes pour », and the sentence that goes on about them; not "a
/// judge of the court was abducted", « vingt détenus condamnés à dix ans ont été libérés par ».
[[nodiscard]] bool tells_trials_case(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
