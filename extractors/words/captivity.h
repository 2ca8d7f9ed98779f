// Words of those who are held by captors, and of what goes on.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "hostage", « captifs », « retenu », "kidnapped": said of people whom somebody holds or took.
const WordSet& captive_words();

/// "still (held)", « restent (en captivité) »: as it was before.
const WordSet& still_words();

}  // namespace vigie::extractors
