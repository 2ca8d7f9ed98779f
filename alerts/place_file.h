// Where a subscriber keeps its place over restarts: one JSON object, replaced as a whole, so that a
// killed subscriber finds the old place or the new one. It is not forced to the disk each time:
// after a power cut it may be a few alerts behind, and those come again under their (id, revision).
#pragma once

#include <filesystem>
#include <optional>

#include "alerts/subscriber.h"
#include "text/error.h"

namespace vigie::alerts {

/// None when there is no such file; a file that is no place is an error, not a beginning.
text::Result<std::optional<Place>> read_place(const std::filesystem::path& file);
text::Result<void> write_place(const std::filesystem::path& file, const Place& place);

}  // namespace vigie::alerts
