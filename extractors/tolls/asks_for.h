// Words that tell what befell people only beside others: who "slips away" is free where somebody
// held him, and otherwise one of those who fled.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Does the status word lack what it asks for: captors or a prison, a roll-call, arms laid down, an
/// attack?
[[nodiscard]] bool lacks_what_it_asks(const TollSentence& here, const Mention& status);

/// "moved the device and neutralised (it)", "neutralised (an explosive charge)": a thing is the
/// status word's own object, and nobody is.
[[nodiscard]] bool has_thing_for_object(const TollSentence& here, const Mention& status);

/// « Trois drones ont visé le camp. Deux ont été (abattus) »: are those aircraft that were told of
/// before, and no people named since?
bool are_aircraft(const TollSentence& here, const Mention& status);

}  // namespace vigie::extractors
