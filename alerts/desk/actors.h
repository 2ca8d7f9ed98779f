// Who may be who: names of one side that different texts use for it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/report.h"

namespace vigie::alerts {

/// The organisation that a canonical actor belongs to: Katiba Macina is JNIM, Wagner is the army's
/// partner as Africa Corps is. Unknown names are their own organisation.
std::string_view parent_of(std::string_view actor);

/// Says nothing about who it was: "unidentified armed group", "attackers", "unspecified".
bool is_unidentified(std::string_view actor);

/// Acts for a state: its statements about its own losses are confirmations.
bool is_state_force(std::string_view actor);

/// Named organisations in this role; unidentified ones are left out.
std::set<std::string> named(const std::vector<extractors::Actor>& actors, extractors::Role role);

}  // namespace vigie::alerts
