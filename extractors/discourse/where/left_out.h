// A further place of a list whose verb is left out: "Dioura was attacked on Friday and Nampala on
// Saturday", « ont frappé Ber et, plus au nord, Araouane ».
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Does the deed told at the place at `before` hold for `next` too, which has a day of its own or
/// is told by where it lies?
[[nodiscard]] bool leaves_deed_out(const Scene& scene, int before, const NamedPlace& next);

}  // namespace vigie::extractors
