// The database's schema and the steps that lead to it: step n brings version n to n + 1.
#pragma once

#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// Brings a database to the newest version, one transaction a step. A database of a newer vigie is
/// refused: an older one must not guess at it.
text::Result<void> migrate(Database& database);

}  // namespace vigie::alerts
