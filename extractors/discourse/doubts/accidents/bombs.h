// What no accident did: devices and bombs are laid and sent.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Un bus a percuté une mine", "a kamikaze drone crashed into the post": somebody laid or sent it.
/// Without `ambushes` what may be said of a match too does not count: "were ambushed by Djoliba".
bool names_device(const Reading& reading,
                  const Lexicon& lexicon,
                  std::size_t sentence,
                  bool ambushes = true);

/// « ensevelis après une frappe de drone », "a drone struck a house": armed men did it from afar,
/// in the sentence or in the one before.
bool names_bombing(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
