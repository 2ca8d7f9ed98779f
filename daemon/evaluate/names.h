// When two names in an annotation mean the same: aliases of actors, classes of sides and stances.
// Counts exactly as the scorer that came with the gold annotations, so that figures compare.
#pragma once

#include <string>
#include <string_view>

namespace vigie::daemon::evaluate {

/// Folded, with runs of spaces, hyphens and underscores as one space.
std::string key_of(std::string_view name);
/// The actor's name under which its aliases are counted; unknown names as their key.
std::string actor(std::string_view name);
/// "state", "insurgent", "militia", "external", "civilians", "unspecified", or the actor.
std::string side_class(std::string_view name);
/// "claimed", "confirmed", "denied" or "reported"; unknown words as they are.
std::string stance_class(std::string_view stance);

}  // namespace vigie::daemon::evaluate
