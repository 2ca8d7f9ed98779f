// What two finished reports have in common: kinds that one deed is told as, who struck whom.
#pragma once

#include <optional>

#include "extractors/report.h"

namespace vigie::extractors {

/// The kind that both are reported as; none when they are two deeds. What has no kind of its own
/// is part of any.
[[nodiscard]] std::optional<SubEventType> as_one_deed(SubEventType a, SubEventType b);

/// "Gunmen attacked a post. Soldiers then burned granaries": who was struck strikes others than
/// those who struck.
[[nodiscard]] bool turns_on_others(const Report& one, const Report& other);

/// "Le FLA a frappé un convoi. Le JNIM a attaqué": two who are named, and neither struck the other,
/// or each from the air.
[[nodiscard]] bool are_of_rivals(const Report& one, const Report& other);

/// "An ambush killed five near Tessit. In the evening, planes struck the fighters there": the
/// strike that answers is its own deed, the one that supports an attack is part of it.
[[nodiscard]] bool answers_from_air(const Report& one, const Report& other);

/// « une quinzaine d'hommes ont été arrêtés à Laghdaf. … une quinzaine de personnes emmenées »:
/// those arrested, told of as taken.
[[nodiscard]] bool are_same_taken(const Report& one, const Report& other);

/// Is the one of a day, and the other by others in several?
[[nodiscard]] bool are_of_other_days(const Report& one, const Report& other);

}  // namespace vigie::extractors
