// People who are let go, or led away, without having been held.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "Five were taken away and the others (released)", "were (taken away) to hospital": those who
/// were stopped with others, or hurt, whom nobody holds or had held.
bool were_never_held(const TollSentence& here, const Mention& status);

}  // namespace vigie::extractors
