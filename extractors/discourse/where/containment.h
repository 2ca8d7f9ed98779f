// Which place lies in which, by the gazetteer's regions and cercles: the one place where that is
// asked.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

struct Draft;

/// The gazetteer's entry of the scene's place of that index; nullptr when it has none.
[[nodiscard]] const GazetteerPlace* known_place(const Scene& scene, int place);
[[nodiscard]] const GazetteerPlace* known_place(const Scene& scene, const NamedPlace& place);

/// Do both indices, -1 for none, mean one place of the gazetteer, or of one name?
[[nodiscard]] bool one_place(const Scene& scene, int a, int b);

/// "in northern Burkina Faso", « dans le nord du Mali »: more than the region of that name.
[[nodiscard]] bool is_part_of_country(const Reading& reading, const NamedPlace& place);

/// Is that the name of the region, of today or of before 2023, that the place lies in?
[[nodiscard]] bool is_region_of(const GazetteerPlace& region, const GazetteerPlace& place);

/// Unknown: the gazetteer lacks one of the two, or the wide one has no border there.
enum class Lies { outside, unknown, inside };

/// Does the place lie in what the wide one names, a region or a cercle?
[[nodiscard]] Lies lies_in(const Scene& scene, const NamedPlace& place, const NamedPlace& wide);

/// « dans la région de Mopti, dans le village de (Boulkessi) », "in central Mali, in Hombori": the
/// area only says where the next name lies.
[[nodiscard]] bool leads_into(const Scene& scene, const NamedPlace& area, const NamedPlace& next);

/// "killed twelve in Sama. The (raid) took place on Thursday in Kossi province": where Sama lies.
bool lies_around(const Scene& scene, const Draft& draft, const Candidate& word);

/// "on the road from the border to Kayes. … between Diboli and Kayes": is it the stretch of which
/// the road tells one end?
bool is_stretch_from(const Scene& scene, int road, int stretch);

/// « Dans le cercle de Koro, (la commune de Dougoutené) a été attaquée »: does another place stand
/// between as what the verb is said of? Then the one that leads is where that lies.
bool is_subject_between(const Scene& scene, const NamedPlace& place, std::uint32_t verb);

}  // namespace vigie::extractors
