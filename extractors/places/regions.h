// Which regions an article speaks of at all, event or none: how the daemon knows that somebody
// still reports from there. Cheaper and stricter than locate(): a name counts only when it can mean
// nothing else.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Adds the regions of `country` (their gazetteer names) that the reading names, or names a place
/// in. A name that places in two regions bear counts only for the region that is called so itself;
/// one that needs a cue, only behind one ("à San").
void add_regions(const Reading& reading,
                 const Lexicon& lexicon,
                 std::string_view country,
                 std::set<std::string>& regions);

/// The names of a country's regions, in the gazetteer's order.
std::vector<std::string> regions_of(const Gazetteer& gazetteer, std::string_view country);

}  // namespace vigie::extractors
