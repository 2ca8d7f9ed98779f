// An army and those whom it pays: one number for both is the army's (annotation format).
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "25 soldiers and Russian fighters"
[[nodiscard]] bool fights_beside(const Party& army, const Party& other);

/// "(the army) and its Russian allies lost 31", « (les FAMa) et Africa Corps »: the army that is
/// named with who lost people; that one where none is.
[[nodiscard]] const Mention* army_beside(const TollSentence& here, const Mention* loser);

}  // namespace vigie::extractors
