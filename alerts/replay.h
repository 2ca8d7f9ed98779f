// Asks a running publisher, at the control socket of its state folder, to send alerts once more.
#pragma once

#include <cstdint>
#include <filesystem>

#include "text/error.h"

namespace vigie::alerts {

/// Waits until the alerts with `after` < seq <= `until` are sent, and tells how many there were.
/// An error when no publisher runs there, or we may not ask it, or it is sending already.
text::Result<std::int64_t> replay(const std::filesystem::path& folder,
                                  std::int64_t after,
                                  std::int64_t until);

}  // namespace vigie::alerts
