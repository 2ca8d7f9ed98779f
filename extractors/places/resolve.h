// Which of the places that bear a name is meant: the exact primary spelling first, then the region
// or cercle and the country named nearby, then size. Population alone picks wrong.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "extractors/gazetteer/gazetteer.h"
#include "extractors/places/cues.h"

namespace vigie::extractors {

/// What the article says around a name that tells its bearers apart.
struct Surroundings {
    std::set<std::string> districts_near;  ///< folded regions and cercles named in the sentence
    std::set<std::string> districts;       ///< ... anywhere in the article
    std::set<std::string> countries_near;  ///< codes named in the sentence
    std::set<std::string> countries;       ///< ... in the title or the sentences before
};

/// The index of the meant place, or -1 when the name bears none that fits the cue.
std::int64_t choose(const Gazetteer& gazetteer,
                    const Gazetteer::Name& name,
                    const NameCue& cue,
                    const Surroundings& around);

}  // namespace vigie::extractors
