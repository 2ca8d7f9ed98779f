// Who tells by what they saw, without a word of saying: « Une infirmière a vu passer quatre enfants
// blessés », "A driver saw three bodies".
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// May somebody in the sentence be told to have seen or heard something?
bool may_be_witnessed(const Reading& reading, const text::Sentence& sentence);

/// Those of the sentence's speakers who saw or heard what it tells: people, no forces and no group.
std::vector<const Speaker*> eyewitnesses(const Reading& reading,
                                         const text::Sentence& sentence,
                                         const std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
