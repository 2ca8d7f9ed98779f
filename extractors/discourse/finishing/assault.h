// Did men come behind the device or the rockets? Then it was an assault.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "hit a mine and then came under fire": the device opened an ambush. "The blast hit a convoy" has
/// nobody who shoots.
bool opened_assault(const Scene& scene, const Draft& draft);

/// "killed in an ambush ... a car bomb went off first", "raided a convoy; the raid began when a
/// vehicle hit a mine": the device opened it.
bool was_ambush(const Draft& draft);

/// Men who shoot their way in under cover of rockets.
bool was_stormed(const Draft& draft);

}  // namespace vigie::extractors
