// Whom a pronoun that speaks stands for: who acted in the sentence before.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Les rebelles du FLA ont visé un convoi de l'armée et du GATIA. Ils disent », at the word of
/// saying: the group that the sentence before names ahead of its deed; nullptr when there is none.
const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech);

}  // namespace vigie::extractors
