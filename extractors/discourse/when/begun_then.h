// Days since when somebody has been what he is: of no deed.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « l'association Kisal, fondée (en 2014) », "the mayor, elected (in 2016)", « en poste (depuis
/// 2018) »: said of who speaks or is spoken of, in passing.
bool tells_since_when(const Reading& reading, const text::Sentence& span, const TimeMention& time);

}  // namespace vigie::extractors
