// Who puts a deed down to whom by a verb: « Le FLA attribue l'attaque à l'armée », "held the army
// responsible", "put the blame on JNIM". The blamed did it; the blamer only says so.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the sentence put a deed down to the party at the mention? Not « s'attribue l'attaque », nor
/// « n'attribue l'attaque à personne ».
bool is_blamed(const Reading& reading, const Mention& party);

/// "blamed JNIM, which has not commented", « accuse le Mujao », "pointed the finger at Ansar Dine":
/// accused by a verb whose object it is, of the deed or of nothing else.
bool is_accused_outright(const Reading& reading, const Mention& party);

/// « Le JNIM l'attribue à l'armée ; l'armée l'attribue au (JNIM) »: does the sentence put the deed
/// down to another party as well, in a clause of its own?
bool is_blamed_in_turn(const Reading& reading, const Mention& party);

/// "Nobody blamed the killings on JNIM", « se demande si le JNIM est responsable »: does the
/// sentence only ask, suppose or reject it?
bool is_blamed_in_doubt(const Reading& reading, const Mention& party);

/// Does the sentence put a deed down to others than the party at the mention, which comes first in
/// it: the one who blames them, or « pour (le FLA), l'armée est responsable »?
bool blames_others(const Reading& reading, const Mention& party);

/// « comme l'en (accuse) l'armée », « lui (impute) l'armée »: who stands behind blames somebody
/// else.
[[nodiscard]] bool blames_pronoun(const Reading& reading, std::uint32_t verb);

}  // namespace vigie::extractors
