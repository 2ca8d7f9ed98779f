// The outbox's tables: giving each alert its seq and its `prev`, and reading rows back.
#pragma once

#include <vector>

#include "alerts/store.h"
#include "alerts/store/chains.h"
#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// Adds drafts with the next seqs, inside the caller's transaction; when that fails, `chains` must
/// forget.
text::Result<std::vector<OutboxRow>> append(Database& database,
                                            Chains& chains,
                                            const std::vector<Draft>& drafts,
                                            text::Instant now);

/// The epoch, and the highest seq that is in use or must not be used again.
text::Result<Head> head_of(Database& database);
/// Another epoch, going on above `floor`.
text::Result<void> begin_epoch(Database& database, const Head& head);

/// The last seq under a whole prefix (alerts/topic.h), kept or not; 0 = there was none.
text::Result<std::int64_t> last_under(Database& database, std::string_view prefix);
text::Result<std::int64_t> last_before(Database& database, text::Instant moment);
text::Result<std::int64_t> oldest_of(Database& database);
text::Result<std::vector<OutboxRow>> rows_of(Database& database, const Outbox::Range& range);
/// See Outbox::between().
text::Result<std::vector<OutboxRow>> rows_between(Database& database,
                                                  std::int64_t after,
                                                  std::int64_t until,
                                                  std::vector<OutboxRow> room);
text::Result<std::vector<OutboxRow>> history_of(Database& database, const std::string& alert);
/// See Store::latest().
text::Result<std::vector<OutboxRow>> latest_of(Database& database, const Store::Standing& wanted);

}  // namespace vigie::alerts
