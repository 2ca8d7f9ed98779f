// Movements and militias that keep order on their ground.
#pragma once

#include <optional>
#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "The MNLA arrested three men whom they suspect", « le MSA a interpellé deux suspects »: a
/// separatist movement or a militia that says whom it holds for what polices, as a state's forces
/// do; villagers that jihadists or hunters take away are abducted.
bool polices(const Finishing& work);

/// « Cinq hommes ont été arrêtés. Ils sont soupçonnés d'avoir convoyé des armes pour le compte du
/// JNIM », "They are suspected of working for ISSP": the group that those who are held are said to
/// serve; none when several are named.
std::optional<std::string> group_of_those_held(const Finishing& work);

/// "Six suspects, including two foreigners, were arrested", or those who are said to serve a group:
/// whatever else they are, no civilians were struck.
bool holds_suspects(const Finishing& work);

}  // namespace vigie::extractors
