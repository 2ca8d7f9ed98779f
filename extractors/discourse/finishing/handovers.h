// Ground that is given to others.
#pragma once

#include <string>
#include <vector>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// Ground that the army gives up is its enemy's gain: the group that moves in is the author; "On
/// Tuesday, peacekeepers left their camp": where nobody does, those whom the rules found go.
/// Foreign troops that hand a camp to the army are the authors of that.
std::vector<std::string> those_who_move_in(const Finishing& work, std::vector<std::string> names);

/// "The French army handed the base to Malian forces": the army that is given it.
void name_who_is_given(Finishing& work);

}  // namespace vigie::extractors
