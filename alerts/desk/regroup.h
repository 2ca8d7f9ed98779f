// When what was told as one event turns out to be two, or two to be one: pure decisions.
#pragma once

#include <cstddef>
#include <vector>

#include "alerts/desk/held.h"
#include "alerts/desk/match/match.h"

namespace vigie::alerts {

/// May both be one event? No member of one vetoes one of the other, and some pair comes near the
/// threshold by itself: the report that fits both is no chain between strangers.
bool may_be_one(const Held& a, const Held& b, const Weights& weights);

/// Two reports of one article fit `event`, so it is two. The members that are clearly nearer to
/// `other` than to `own`, as places in event.members; none when they do not take sides.
std::vector<std::size_t> members_of_other(const Held& event,
                                          const Facets& own,
                                          const Facets& other,
                                          const Weights& weights);

/// Is the event one of those that `sum` sums up?
bool is_part(const Facets& event, const Facets& sum);

/// The one that goes on when two are merged: the one that subscribers know, else the elder.
bool goes_on(const Event& a, const Event& b);

}  // namespace vigie::alerts
