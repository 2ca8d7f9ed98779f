// Sides that are named to say who somebody else is, and take no part: "pro-government", "accused of
// informing JNIM".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "pro-(government)", « anti-(Bamako) »: the first part of the compound is a prefix.
[[nodiscard]] bool is_behind_prefix(const Reading& reading, std::uint32_t token);

/// "a spokesman for the FLA in (Paris)", « un porte-parole du MNLA, joint à (Paris) »: the capital
/// where somebody is, and not the state that it stands for.
[[nodiscard]] bool is_where_they_sit(const Reading& reading, std::uint32_t token);

/// "the ex-(rebel) CMA", "the former (rebel) CMA", "the (Tuareg)-led CMA": a noun of people that
/// only describes the name behind it.
[[nodiscard]] bool describes_name(const Reading& reading,
                                  const Lexicon& lexicon,
                                  const Mention& people);

/// "accused of passing information to (JNIM)", « soupçonnés de collaborer avec (l'armée) », in the
/// sentence that begins at `start`: whom somebody is said to have helped. Not "suspected of
/// belonging to JNIM", nor a deed that he did to them.
[[nodiscard]] bool is_served_by_accused(const Reading& reading,
                                        std::uint32_t start,
                                        std::uint32_t party);

}  // namespace vigie::extractors
