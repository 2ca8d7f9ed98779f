// Dead whom those who came to attack left or carried off: "left three bodies behind", « repartis
// avec leurs morts ».
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "sept corps sur le terrain", "left three bodies behind": those who came to attack.
bool left_behind(const TollSentence& here, const Toll& toll);

/// « y a laissé un détachement »: a garrison, no dead as in « y a laissé sept des siens ». `start`
/// is the first token of the verb group.
bool leaves_behind(const TollSentence& here, const Mention& status, std::uint32_t start);

}  // namespace vigie::extractors
