// Attacks that soldiers answered: who killed the attackers did not come to attack.
#pragma once

#include "extractors/reading/reading.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "killed 15 militants in response to an (attack) on their post", « a neutralisé 20 terroristes à
/// la suite d'une (attaque) contre son camp »: is the noun the attack on the forces that those who
/// were killed before it, from the token `first` on, had made? Not "days after an attack".
bool is_attack_answered(const Reading& reading,
                        std::uint32_t first,
                        std::uint32_t noun,
                        std::uint32_t noun_end);

/// "killed 20 militants after they (stormed) the camp", « lorsque leur poste a été (attaqué) »: is
/// the verb that of a clause on what they had done?
bool is_clause_answered(const Reading& reading, std::uint32_t first, std::uint32_t verb);

/// "(soldiers) responded (to an attack)", « ont réagi à »
const WordSet& reacting_words();

/// "(reacted to an attack) on a mosque", "by a mob on a thief": has the attack an object of its own
/// behind the noun? Not "on Monday", "on their camp", "on the road".
bool is_attack_upon_others(const Reading& reading, std::size_t noun_end);

}  // namespace vigie::extractors
