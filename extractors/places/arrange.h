// What places say of each other: compounds, the two ends of a road, items of a list, a second name
// that only says where the first is.
#pragma once

#include <vector>

#include "extractors/places/locate.h"

namespace vigie::extractors {

/// Settles use, relation and partner of an article's places, which stand in text order.
void arrange(std::vector<NamedPlace>& places, const Reading& reading, const Lexicon& lexicon);

/// Makes the place one that the gazetteer does not know, under its name in the text.
void make_unknown(NamedPlace& named, const Reading& reading);

}  // namespace vigie::extractors
