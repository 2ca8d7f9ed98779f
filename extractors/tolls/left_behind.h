// Dead whom those who came to attack left or carried off: "left three bodies behind", « repartis
// avec leurs morts ».
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "sept corps sur le terrain", "left three bodies behind": those who came to attack.
bool left_behind(const TollSentence& here, const Toll& toll);

}  // namespace vigie::extractors
