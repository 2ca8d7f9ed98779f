// What speakers say that is no word on the event: what they mean to do, whom they told to go, how
// many schools are closed.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// "France announced that it would reduce its force", "More than 900 schools are closed, according
/// to UNICEF": in a sentence that tells nothing of the event.
bool speaks_of_other_matters(const Finishing& work, const Statement& statement);

/// « L'armée affirme avoir dépêché des renforts », "said it had sent troops": no word on the event
/// (annotation format).
bool tells_of_help(const Finishing& work, const Statement& statement);

}  // namespace vigie::extractors
