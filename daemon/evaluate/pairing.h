// Which reported event is which annotated one: likeness of two events, and a one-to-one pairing.
#pragma once

#include <utility>
#include <vector>

#include "daemon/evaluate/answer.h"

namespace vigie::daemon::evaluate {

bool sub_type_right(const Answer& said, const Answer& gold);
bool type_right(const Answer& said, const Answer& gold);
/// Both ranges share a day when each is widened by `slack` days.
bool overlap(const std::pair<text::Day, text::Day>& a,
             const std::pair<text::Day, text::Day>& b,
             int slack = 0);

/// Likeness in 0..1; 0 when the two cannot be one event.
double likeness(const Answer& said, const Answer& gold);

/// Pairs (said, gold) by falling likeness, each used once.
std::vector<std::pair<std::size_t, std::size_t>> pair_up(const std::vector<Answer>& said,
                                                         const std::vector<Answer>& gold);

}  // namespace vigie::daemon::evaluate
