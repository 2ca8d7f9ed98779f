// Things lost by a verb whose object is a pronoun: "the FLA said it shot it down".
#pragma once

#include <optional>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// Houses are not carried off; a device damages, it is not what was damaged.
bool may_be_lost(const Thing& thing, Effect effect);

/// « Un drone a survolé Ber. Le FLA dit l'avoir (abattu) »: the loss of what the pronoun stands
/// for, with its number; none where the effect word has no such object.
std::optional<Loss> loss_meant(const Reading& reading,
                               const Lexicon& lexicon,
                               const Mention& effect);

}  // namespace vigie::extractors
