// The outbox's tables: giving each alert its seq and its `prev`, and reading rows back.
#pragma once

#include <vector>

#include "alerts/store.h"
#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// Adds a draft with the next seq, inside the caller's transaction.
text::Result<OutboxRow> append(Database& database, const Draft& draft, text::Instant now);

/// The epoch, and the highest seq that is in use or must not be used again.
text::Result<Head> head_of(Database& database);
/// Another epoch, going on above `floor`.
text::Result<void> begin_epoch(Database& database, const Head& head);

/// Lets rows go that were committed before `moment`, inside the caller's transaction: the oldest
/// first, a bounded number at a time. Their seqs are never used again, and the chains remember
/// them.
text::Result<void> forget_before(Database& database, text::Instant moment);

text::Result<std::int64_t> last_under(Database& database, const std::string& prefix);
text::Result<std::int64_t> last_before(Database& database, text::Instant moment);
text::Result<std::int64_t> oldest_of(Database& database);
text::Result<std::vector<OutboxRow>> rows_of(Database& database, const Outbox::Range& range);
text::Result<std::vector<OutboxRow>> history_of(Database& database, const std::string& alert);
text::Result<std::vector<OutboxRow>> latest_of(Database& database,
                                               int limit,
                                               std::int64_t before,
                                               std::int64_t until);

}  // namespace vigie::alerts
