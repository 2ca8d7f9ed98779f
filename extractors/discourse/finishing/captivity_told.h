// Sentences behind a release that tell who had held those who are free.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "The (captives) were held by", « Les otages étaient détenus par »: about those taken?
[[nodiscard]] bool are_captives(const Reading& reading, const text::Sentence& span);

/// « Le JNIM (le retenait) », "They were held by JNIM": does the sentence say who held those who
/// are free?
[[nodiscard]] bool tells_who_held(const Reading& reading, const text::Sentence& span);

}  // namespace vigie::extractors
