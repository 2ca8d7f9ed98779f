// How grave and how sure: two pure functions of an account.
#pragma once

#include "alerts/alert.h"
#include "alerts/event.h"

namespace vigie::alerts {

/// 1 (a decision, a protest) to 5 (twenty dead or more). The reason names the row of the table.
Severity severity_of(const Account& account);

/// observed = the struck side acknowledges it, or both sides speak of it; likely = two independent
/// sources or a claim; possible = one source; unlikely = denied and told by one source only.
Certainty certainty_of(const Account& account);

}  // namespace vigie::alerts
