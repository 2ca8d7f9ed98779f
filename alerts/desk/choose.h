// Where reports differ and an alert has room for one: which kind, and which days. All are functions
// of the members that tell something, in order of arrival.
#pragma once

#include <optional>
#include <vector>

#include "alerts/event.h"

namespace vigie::alerts {

using Members = std::vector<const Member*>;

/// What stands gives way only to what more voices say, each by its last word: by one voice more, or
/// by two where texts call one deed by both names. So an alert does not go to and fro between an
/// attack and a clash. At least one member.
extractors::SubEventType kind_of(const Members& members);

/// The most precise days that are told; of those, by the same rule, what most voices say. What
/// lasts is dated by its beginning: the earliest day on which it stood. One that is known only by
/// its end has that day.
std::optional<text::DateRange> date_of(const Members& members);

/// Does it last, as a blockade does?
bool lasts(const Members& members);

/// When what lasts was lifted; none while it stands.
std::optional<text::DateRange> end_of(const Members& members);

}  // namespace vigie::alerts
