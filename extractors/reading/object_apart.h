// "(kidnapped) on Friday near Ber two nurses": an object that stands behind the time and the place
// of an English verb, and shows that its -ed form is no passive.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The first token of an object over a time or a place, of which the first word is at `after`; none
/// in "(killed) in Ber two days ago", "(nurses kidnapped) in Ber were freed", "(killed) in Ber by
/// two men".
[[nodiscard]] std::optional<std::size_t> object_apart(const Reading& reading, std::size_t after);

}  // namespace vigie::extractors
