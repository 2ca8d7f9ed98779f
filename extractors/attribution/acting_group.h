// Whose word it is, and on which deed, where a sentence leans on another deed: whom a pronoun that
// speaks stands for; what is said behind "after that of".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Les rebelles du FLA ont visé un convoi de l'armée et du GATIA. Ils disent », at the word of
/// saying: the group that the sentence before names ahead of its deed; nullptr when there is none.
const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech);

/// « Leur mort intervient cinq jours après celle de dix soldats, tués à Ber, dans une attaque
/// (revendiquée) »: is what stands at the token told of the other deed?
bool told_after_another(const Reading& reading, std::uint32_t first, std::uint32_t token);

}  // namespace vigie::extractors
