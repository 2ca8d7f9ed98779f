// Texts that leave the Sahel for a paragraph: "In Nigeria, gunmen raided Zurmi".
#pragma once

#include <cstdint>
#include <string>

#include "extractors/gazetteer/gazetteer.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The far country that a paragraph speaks of when nothing of ours is named in it: its unknown
/// towns lie there. Empty otherwise.
std::string foreign_country_of(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t paragraph);

/// « un humanitaire (allemand) », "an (American) aid worker": the adjective of a far country, said
/// of somebody without arms, who may be anywhere. Of the neighbours' people it tells where.
bool describes_person(const Reading& reading, const Lexicon& lexicon, const Mention& country);

/// "near the border with Burkina Faso", « près de la frontière malienne »: the country beyond it,
/// where nothing is told to have happened.
bool lies_beyond_border(const Reading& reading, const Mention& country);

/// "at Boulikessi, close to Burkina Faso", « non loin du Niger »: a country by its name, next door
/// to where it was.
bool is_next_door(const Reading& reading, const Gazetteer& gazetteer, const Mention& country);

/// The country told right behind a name that ends before the token `last`: "Dakoro, au Niger",
/// "Dakoro (Niger)". Empty when none is.
std::string country_behind(const Reading& reading, const Gazetteer& gazetteer, std::uint32_t last);

/// "Ukraine's (Poltava)", "(Uvira) in eastern Congo": the country out of scope that is told right
/// beside a name at the tokens [first, last). Empty when none is.
std::string far_country_beside(const Reading& reading,
                               const Gazetteer& gazetteer,
                               std::uint32_t first,
                               std::uint32_t last);

/// The name, unless all its places are in countries that the war is not in and the text does not
/// name: none of those is meant by a name that only sounds so. nullptr stays so.
const Gazetteer::Name* near_enough(const Reading& reading,
                                   const Gazetteer& gazetteer,
                                   const Gazetteer::Name* name);

}  // namespace vigie::extractors
