// What opening a store and recovering one share.
#pragma once

#include <filesystem>

#include "alerts/store/database.h"
#include "alerts/store/watermark.h"
#include "text/error.h"

namespace vigie::alerts {

inline constexpr const char* database_name = "vigie.sqlite";

/// The folder 0700, the database and its neighbours 0600, whatever the umask says; makes the
/// database's file when there is none. A folder of somebody else's, or of everybody's (/tmp), is
/// left as it is.
text::Result<void> make_private(const std::filesystem::path& folder);

/// The database for writing: in WAL, of the newest version, every page and sum looked at.
/// AlertError::store_damaged when something is not as it was written.
text::Result<Database> open_checked(const std::filesystem::path& file);

/// A new epoch, whose seqs begin above all that are stored or were sent.
text::Result<void> begin_new_epoch(Database& database, Watermark& watermark);

}  // namespace vigie::alerts
