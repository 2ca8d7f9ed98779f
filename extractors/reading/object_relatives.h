// "the two soldiers that gunmen killed near Boni", « les deux soldats que des hommes armés ont
// tués »: a relative clause whose verb strikes the noun before it.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The "that" or « que » behind a noun, or the pronoun where "that" is left out ("two drivers it
/// seized"), whose clause the verb at `verb` ends; none when something else stands between than who
/// did it.
std::optional<std::size_t> object_relative_of(const Reading& reading, std::size_t verb);

}  // namespace vigie::extractors
