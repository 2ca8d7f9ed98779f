// Those who die in the hands of forces that held them, and people held by who is no force.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "A herder died in army custody", « mort en détention dans un camp des FAMa », "found dead; they
/// had been arrested by soldiers": the forces that held the dead, who are the authors where nobody
/// else is.
std::optional<std::string> keeper_of_dead(const Finishing& work);

/// "drivers (detained by the same group)", "herders (held by the army)": did the state hold those
/// whom the tokens [first, last) tell of? nullopt when they do not tell who did.
std::optional<bool> were_held_by_state(const Finishing& work,
                                       std::uint32_t first,
                                       std::uint32_t last);

/// « Les passagers ont été arrêtés par des hommes armés », « ont attaqué un car et arrêté quatre
/// passagers », "gunmen detained eight villagers", « Le Mujao a procédé à des arrestations »
bool held_by_armed_men(const Reading& reading, const Draft& draft);

}  // namespace vigie::extractors
