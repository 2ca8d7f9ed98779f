// Counts beside a release that are none of its news.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// « Le chauffeur a pu s'échapper » of an attack, « trois sont toujours captifs », « six avaient
/// été enlevés en janvier »: who was never held, is held still, or was taken before he was freed.
bool is_no_news_of_release(const Finishing& work, const DraftToll& draft, const Casualty& row);

}  // namespace vigie::extractors
