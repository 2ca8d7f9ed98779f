// Whose a statement is that the text only calls "the communiqué".
#pragma once

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// « Selon le communiqué, les FAMa ont repoussé », where nobody spoke before: theirs of whom it
/// tells first, if that is an army; nullptr when it is not, or the speaker no such notice.
const Party* army_of_notice(const Reading& reading, const Lexicon& lexicon, const Speaker& speaker);

}  // namespace vigie::extractors
