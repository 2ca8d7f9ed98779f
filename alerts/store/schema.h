// The database's schema and the steps that lead to it: step n brings version n to n + 1.
#pragma once

#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// Brings a database to the newest version, one transaction a step.
text::Result<void> migrate(Database& database);

/// AlertError::store_newer for a database of a newer vigie: an older one must not guess at it, nor
/// take what it does not know for damage. A version that was not sealed so is none: a byte of it
/// has flipped.
text::Result<void> must_be_known(Database& database);

}  // namespace vigie::alerts
