// « Des internautes ont annoncé une attaque à Kati. Il n'en est rien »: a rumour that the next
// sentence denies.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the deed at the token what a rumour of its sentence says, and denied by the next? Not what
/// the article itself tells beside the rumour: « la chute de Ber, où dix soldats ont été (tués) ».
[[nodiscard]] bool is_rumour_denied_next(const Reading& reading,
                                         std::size_t sentence,
                                         std::uint32_t deed);

}  // namespace vigie::extractors
