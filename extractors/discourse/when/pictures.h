// Pictures of a deed: the day on which they came out, and that on which they were taken.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "Le 18, des photographies montrent l'exécution de": when they came out.
bool dates_pictures(const Reading& reading,
                    const text::Sentence& sentence,
                    const TimeMention& mention);
/// "une vidéo tournée mardi": the day of what it shows.
bool tells_filming(text::Word word);

}  // namespace vigie::extractors
