// What SQLite's own check cannot see: a byte that flipped inside a text. Rows of the outbox and of
// its chains (what subscribers are told, and what they prove with) and of events (what later alerts
// are made of) carry a sum over their values, and the schema one over its own words; both are
// looked at when the database is opened, as a whole.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

/// The schema's versions from which on rows of outbox and events have sums, and those of the
/// chains: outbox_former and prefix_head.
inline constexpr std::int64_t sums_begin = 6;
inline constexpr std::int64_t chains_sums_begin = 7;

/// Of a row's values in the order of their columns; XXH3, 64 bits, as 16 hex digits.
std::string sum_of(std::initializer_list<std::string_view> values);

/// Gives rows their sums where this version is the first that has them: for databases from before.
text::Result<void> seal_rows(Database& database, std::int64_t version);
/// Notes which version the schema is of and how it reads.
text::Result<void> seal_schema(Database& database, std::int64_t version);

/// AlertError::store_damaged when the schema of this version is not as it was sealed. Databases
/// from before are not sealed, and pass.
text::Result<void> check_schema(Database& database, std::int64_t version);
/// AlertError::store_damaged with the first thing that is wrong: SQLite's integrity_check, then
/// every row's sum, where the version has them. Reads the whole database. AlertError::store_newer
/// for one that this vigie does not know.
text::Result<void> check_all(Database& database);

}  // namespace vigie::alerts
