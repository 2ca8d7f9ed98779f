// When wounded people died: a day or more after the deed, whose day it is not.
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

}  // namespace vigie::extractors
