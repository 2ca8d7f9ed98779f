// Articles whose title says that they tell no news.
#pragma once

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Tribune : … », "Obituary | …", "… (Opinion)": does a `genre` of cues.tsv head or close the
/// title, parted from it by a mark?
[[nodiscard]] bool is_of_genre_without_news(const Reading& reading, const Lexicon& lexicon);

}  // namespace vigie::extractors
