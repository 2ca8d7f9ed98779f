// « n'ont pas hésité à tirer », "did not hesitate to fire": they did it.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the token deny that they hesitated?
bool did_not_hesitate(const Reading& reading, std::size_t token);

}  // namespace vigie::extractors
