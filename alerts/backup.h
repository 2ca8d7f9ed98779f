// Copies of the store, made while it is used, and what becomes of a store that is damaged.
#pragma once

#include <filesystem>
#include <functional>

#include "text/error.h"
#include "text/time.h"

namespace vigie::alerts {

/// The copy that the daemon makes for itself: `folder`/vigie.sqlite.backup.
std::filesystem::path own_backup(const std::filesystem::path& folder);

/// A copy of the database in `folder`, as it is at one moment, as `file`: one file of mode 0600
/// that is whole and checked when it is there, in place of what had that name. May run beside the
/// daemon, which goes on writing. Asks now and then whether to `go_on`. Fails with store_damaged
/// when the database is, with store_full where there is no room for it.
text::Result<void> back_up(
    const std::filesystem::path& folder,
    const std::filesystem::path& file,
    const std::function<bool()>& go_on = [] { return true; });

/// What was done about a damaged store.
struct Recovery {
    std::filesystem::path kept;  ///< where the damaged database lies now
    std::filesystem::path
        restored;  ///< the copy that took its place; empty = there was no good one
};

/// Moves the damaged database of `folder` to vigie.sqlite.corrupt-TIME (the newest three are kept)
/// and puts the last good backup in its place, or nothing when there is none: it is made anew, and
/// feeds are read again. What follows is a new epoch above all that was ever sent. For whoever
/// opens the store, after AlertError::store_damaged.
text::Result<Recovery> recover_store(const std::filesystem::path& folder, text::Instant now);

}  // namespace vigie::alerts
