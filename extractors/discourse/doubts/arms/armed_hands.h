// Armed men, their sides and their weapons: where they stand by a deed, it is theirs, whatever
// else the sentence speaks of.
#pragma once

#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Do the tokens [first, last) name an armed side, « des hommes armés », "gunmen"?
[[nodiscard]] bool names_armed_side(const Scene& scene, std::uint32_t first, std::uint32_t last);

/// Do they name what only such men use: « un drone », "a shell", « une embuscade », "a landmine"?
[[nodiscard]] bool names_weapon(const Reading& reading, std::uint32_t first, std::uint32_t last);

/// « la (mine) d'or », « l'éboulement d'une (mine) », "in a gold (mine)"; not « a sauté sur une
/// mine ».
[[nodiscard]] bool is_dug(const Reading& reading, std::uint32_t mine);

/// The tokens around `token` up to a mark or to a word that leads another clause: « , », "after",
/// « où », "and".
[[nodiscard]] Stretch clause_around(const Reading& reading, std::uint32_t token);

/// Does the word lead another clause: « après », « où », "when", "while"?
[[nodiscard]] bool leads_clause(text::Word word);

/// "He (attacked) from the first second", « J'ai (attaqué) la rumeur »: an attack of which neither
/// who does it nor who suffers it is read, in a text that names nobody armed, no arms and no toll.
[[nodiscard]] bool is_told_without_arms(const Scene& scene, const Candidate& word);

}  // namespace vigie::extractors
