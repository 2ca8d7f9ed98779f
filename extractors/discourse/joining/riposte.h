// Whether what the other side did back is part of the fight that the draft tells, or a deed of its
// own.
#pragma once

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// An air strike told with its own place or day is no part of the attack that it answers.
bool answers(const Draft& draft, const Candidate& word);

/// "Gunmen killed eight villagers. A patrol that came to help was ambushed": where only people
/// without arms were struck, a fight with the soldiers who came is a deed of its own.
bool fights_who_came(const Scene& scene, const Draft& draft, const Candidate& word);

/// "had retaken the base from men who attacked it earlier that day", « L'armée a détruit deux
/// colonnes de motos » where she was attacked: the other side's part of the same fight.
bool answers_in_kind(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Jihadists attacked the village. Dozo hunters killed ten of them", « Les dozos en ont tué dix »:
/// who killed those who came defends what they attacked.
bool turns_on_who_came(const Scene& scene, const Draft& draft, const Candidate& word);

/// « Des frappes ont (neutralisé) dix terroristes »: a strike, or what the strikes named before the
/// verb did.
bool strikes_from_air(const Scene& scene, const Candidate& word);

/// "Des combats opposant A à B": B's deeds are of the same fight.
bool fights_back(const Scene& scene, const Draft& draft, const Candidate& word);

/// "Soldiers killed four jihadists who had (attacked) villagers", « quatre terroristes qui avaient
/// enlevé un commerçant »: what those whom an army killed had done is no deed of the army's.
bool is_deed_of_the_killed(const Scene& scene, const Draft& draft, const Candidate& word);

/// The riposte of an attack changes neither its kind nor its author. `other_side`: is the word
/// known to be the other side's?
bool is_riposte(const Scene& scene, const Draft& draft, const Candidate& word, bool other_side);

}  // namespace vigie::extractors
