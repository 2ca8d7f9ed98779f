// Lists of sites, each with its own town: "le poste de Boni, la gendarmerie de Hombori et le camp
// de Gossi".
#pragma once

#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// What parts the items of a list.
bool is_separator(text::Word word);

/// Does the text between the tokens tell, say or count anything, so that it is no mere name?
bool tells_between(const Reading& reading, std::uint32_t from, std::uint32_t to);

/// Behind `end`, where an item of the list ends, does a site with the town `next` follow?
bool names_site_of(const Scene& scene, std::uint32_t end, const NamedPlace& next);

/// "a convoy near Gossi (and an army post at Bamba)": a site of its own, whatever leads to the name
/// before it.
bool joins_site_of(const Scene& scene, std::uint32_t end, const NamedPlace& next);

/// « dans les zones (de Makalondi) et Torodi »: as many spots as names.
bool is_one_of_zones(const Reading& reading, const NamedPlace& place);

/// "attacked (camps) near Boni and Hombori", « des (villages) près de Koro et Bankass »: several
/// that were struck, each near one of the names.
[[nodiscard]] bool follows_several_spots(const Reading& reading, const NamedPlace& place);

}  // namespace vigie::extractors
