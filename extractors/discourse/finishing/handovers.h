// Ground that is given to others.
#pragma once

#include <string>
#include <vector>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// Ground that the army gives up is its enemy's gain: the group that moves in is the author; "On
/// Tuesday, peacekeepers left their camp": where nobody does, those whom the rules found go.
std::vector<std::string> those_who_move_in(const Finishing& work, std::vector<std::string> names);

/// "The French army handed the base to Malian forces": who was there before.
void name_who_hands_over(Finishing& work, const std::string& author);

}  // namespace vigie::extractors
