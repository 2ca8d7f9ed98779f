// « L'attaque n'a jamais eu lieu », "the raid never happened": the words of a denial.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « (n'a jamais) eu lieu », "(never) happened", « (s'est avérée) fausse »: the token where that
/// begins; the sentence's end when it is not said.
[[nodiscard]] std::uint32_t denied_at(const Reading& reading, const text::Sentence& span);

}  // namespace vigie::extractors
