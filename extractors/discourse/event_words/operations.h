// « tuées lors d'un raid de l'armée », "killed in an army raid": the deed is told as what came of
// an operation, and whose that was is who did it.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The chunk of the forces whose operation the event word stands in; none when its subject is of
/// the forces too, or no operation is named.
std::optional<std::size_t> forces_in_operation(const Reading& reading,
                                               const Clauses& clauses,
                                               std::size_t word);

}  // namespace vigie::extractors
