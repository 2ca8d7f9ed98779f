// « n'ont pas hésité à tirer », "did not hesitate to fire": they did it.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the token deny that they hesitated?
bool did_not_hesitate(const Reading& reading, std::size_t token);

/// « a permis de tuer dix terroristes et de (libérer) six otages »: does the infinitive go on with
/// one told before?
bool goes_on_with_infinitive(const Reading& reading, std::uint32_t verb);

}  // namespace vigie::extractors
