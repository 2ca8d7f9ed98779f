// Which of the places that bear a name is meant: the exact primary spelling first, then the region
// or cercle and the country named nearby, what places without namesakes lie near, then size.
// Population alone picks wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "extractors/gazetteer/gazetteer.h"
#include "extractors/places/cues.h"

namespace vigie::extractors {

/// What else is named in a sentence, or in all of an article.
struct Company {
    std::set<std::uint32_t> districts;     ///< regions and cercles; see Gazetteer::district
    std::vector<text::Direction> anchors;  ///< places without namesakes
    std::vector<text::Direction> areas;    ///< middles of areas: "central Mali", "the Gourma"
};

/// What the article says around a name that tells its bearers apart.
struct Surroundings {
    Company near;                      ///< in the sentence
    const Company* article = nullptr;  ///< anywhere; shared by its sentences, may be null
    std::set<std::string, std::less<>> countries_near;  ///< codes named in the sentence
    std::set<std::string, std::less<>> countries;  ///< ... in the title or the sentences before
    std::string last_country;  ///< the code last named in the text so far, the title aside
    std::set<std::string, std::less<>> beyond;  ///< "near the border with Burkina Faso": not in it
};

/// A region, area or cercle rather than a place.
bool is_wide(const GazetteerPlace& place);

/// A small place of a country that is not spoken of, far from all places without namesakes: the
/// text means one that the gazetteer lacks.
bool is_elsewhere(const GazetteerPlace& place, const Surroundings& around);

/// Does the sentence, or else the article, name regions or cercles, and the place lie in none?
bool is_outside(const GazetteerPlace& place, const Surroundings& around);

/// "le nord du pays" of a text on a country whose parts the gazetteer lacks: do the countries named
/// near it, or else in the text, leave the place's out?
bool is_of_other_country(const GazetteerPlace& place, const Surroundings& around);

/// The index of the meant place, or -1 when the name bears none that fits the cue.
std::int64_t choose(const Gazetteer& gazetteer,
                    const Gazetteer::Name& name,
                    const NameCue& cue,
                    const Surroundings& around);

/// « dans le Soum »: behind an article the area of the name is meant, and not the village `chosen`;
/// -1 when a village alone bears it, or somebody is only of it: « le haut-commissaire de la Kossi
/// ».
std::int64_t instead_of_village(const Gazetteer& gazetteer,
                                const Gazetteer::Name& name,
                                std::int64_t chosen,
                                const NameCue& cue);

}  // namespace vigie::extractors
