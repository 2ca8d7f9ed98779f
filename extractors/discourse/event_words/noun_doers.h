// Who does what a noun tells when a verb of doing stands between: « Le Mujao a procédé à
// l'(arrestation) de quatre civils ».
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The chunk of the subject of such a verb, in the sentence that begins at `first`.
[[nodiscard]] std::optional<std::size_t> doer_of_noun(const Reading& reading,
                                                      std::uint32_t first,
                                                      const Clauses& clauses,
                                                      std::size_t at);

/// "Two civilians were killed by rocket fire (targeting) a camp": the fire aims, not those whom it
/// killed, whom the chunk `author` names.
[[nodiscard]] bool aims_by_noun(const Reading& reading,
                                const Clauses& clauses,
                                std::size_t author,
                                std::size_t at);

/// "The (army) did not comment on the (attack)", "no reaction from the (army) to the (attack)":
/// does the chunk `author` only speak of the deed, or say nothing of it?
[[nodiscard]] bool is_remark(const Reading& reading,
                             const Clauses& clauses,
                             std::size_t author,
                             std::size_t at);

}  // namespace vigie::extractors
