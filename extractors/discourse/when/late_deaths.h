// When wounded people died, or the dead were buried: a day or more after the deed, whose day it is
// not.
#pragma once

#include "extractors/reading/chunks.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Quatre gendarmes ont été blessés, dont un est mort (dimanche) », "died of his wounds on
/// (Sunday)": is it the day on which one of the wounded died?
[[nodiscard]] bool is_of_late_death(const Reading& reading,
                                    const Lexicon& lexicon,
                                    const text::Sentence& sentence,
                                    const TimeMention& mention);

/// "We buried 19 people on (Sunday)", « Les victimes ont été inhumées (dimanche) »: of a sentence
/// that tells no deed.
[[nodiscard]] bool is_of_burial(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
