// People who go free without having been held.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "Five were taken away and the others (released)", « les autres ont été (relâchés) »: those who
/// were stopped with them, whom nobody had held.
bool are_the_rest(const TollSentence& here, const Mention& status);

}  // namespace vigie::extractors
