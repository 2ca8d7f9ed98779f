// Words that mostly tell where people came from or went, where they are nouns that do not: "un site
// de déplacés à", "le siège d'un parti à", "une base à".
#pragma once

#include <cstdint>

#include "extractors/places/belonging.h"
#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "laid siege (to) Léré", "set fire (to) the market in": nobody goes there.
bool is_struck_to(const Reading& reading, std::uint32_t to);

/// `first` is the sentence's first token.
bool is_noun_of_place(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t token,
                      std::uint32_t first);

/// « les militaires du camp de (Sévaré) »: whose garrison they are, who may be anywhere. `start` is
/// the sentence's first token, `name` the place's.
bool is_garrison_of(const Reading& reading, std::uint32_t start, std::uint32_t name);

/// "attacked the (sub-prefecture) of Boura", « attaqué la (préfecture) de Ber »: the building, and
/// not the land under it, where no preposition leads to it.
bool names_seat(const Reading& reading, std::uint32_t token);

/// "le maire de la localité proche de Ouenkoro": whose mayor he is.
bool is_of_office_near(const Reading& reading, const PlaceWords& words, const LeadingWords& lead);

/// « le chef-lieu du cercle de (Ténenkou) »: where the words for the town itself begin, before
/// those for the district that is called after it; `name` when there are none right before it.
[[nodiscard]] std::uint32_t chief_town_before(const Reading& reading,
                                              std::uint32_t start,
                                              std::uint32_t name);

}  // namespace vigie::extractors
