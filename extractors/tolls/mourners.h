// Counts told by those who lost the people: "déplore sept morts", "admits the death of a sergeant".
#pragma once

#include <cstdint>

#include "extractors/tolls/side_words.h"

namespace vigie::extractors {

/// The last party named before the token; a camp is one, but no people.
const Mention* last_party(const TollSentence& here, std::uint32_t token, bool people = false);

/// "l'armée, qui reconnaît la mort d'un adjudant": who admits a death has lost his own.
bool admits_own(const TollSentence& here, const PeoplePhrase& phrase);

/// "le communiqué du CSP, qui déplore sept morts", "les forces loyalistes ont enregistré six
/// morts": whom a group or a force counts so are its own.
Side mourned_by(const TollSentence& here, const Toll& toll);

/// "le MSA a déploré la mort d'une dizaine de combattants": its own.
Side mourner_of(const TollSentence& here, const PeoplePhrase& phrase);

/// « Le JNIM a attaqué le camp. Il reconnaît (la perte de deux combattants) », "It admitted (two
/// dead)": the group, whose own they are; nullptr when none says so.
const Mention* group_that_admits(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
