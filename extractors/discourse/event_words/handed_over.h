// Ground that changes hands: camps that are given to an army by whom nobody names, towns that fall
// to somebody, bastions that an armed group takes.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « La base de Tessalit a été rétrocédée à l'armée », "was handed back to Malian forces": who was
/// there gave it to them.
[[nodiscard]] bool is_handed_over(const Scene& scene, const Candidate& candidate);

/// « est tombée aux mains des rebelles », « passée sous le contrôle du JNIM »
[[nodiscard]] bool falls_to(const Candidate& candidate);

/// « Les jihadistes ont délogé les rebelles de leur bastion », « l'armée a été délogée de son
/// camp »: an armed group regains nothing for the country, nor is it regained from the army.
[[nodiscard]] bool is_lost_to_country(const Candidate& candidate);

}  // namespace vigie::extractors
