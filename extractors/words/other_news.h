// "Separately, ", « Par ailleurs, »: openers that lead to news of its own.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "Elsewhere, ", "In another incident, ", « Plus au nord, »: another place, or another deed.
bool opens_elsewhere(const Reading& reading, const text::Sentence& span);

/// Those, and « Par ailleurs, », "In addition, ", behind which the same deed may go on: news whose
/// day the text may leave out.
bool opens_other_news(const Reading& reading, const text::Sentence& span);

/// « C'est la deuxième attaque en deux jours, après … », "It was the third attack this week": only
/// weighs the news against others.
bool only_ranks(const Reading& reading, const text::Sentence& span);

}  // namespace vigie::extractors
