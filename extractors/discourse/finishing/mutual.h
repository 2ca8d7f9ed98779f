// Who fought each other, whatever else is told beside it.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Clashes left 30 civilians dead": between armed men, whoever died of it. An ambush has victims.
[[nodiscard]] bool was_mutual(const Draft& draft);

/// "mortar fire (and exchanges) of gunfire between the army and JNIM": one fight, and no shelling.
/// Not "shells fell on Ber as the army exchanged fire with", "fired shells before clashes".
[[nodiscard]] bool fought_amid_shells(const Reading& reading, const Draft& draft);

}  // namespace vigie::extractors
