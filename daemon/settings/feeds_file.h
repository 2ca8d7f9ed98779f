// feeds.toml: which feeds are watched and whose they are. One [[feed]] table each; the file in
// config/ explains every key.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "daemon/settings/mistake.h"
#include "daemon/settings/settings.h"
#include "feeds/feed.h"

namespace vigie::daemon {

/// Reads `file`, noting every mistake: missing or unknown keys, names used twice, addresses that
/// are no http or https, no feed that is enabled. Feeds with enabled = false are in the list too.
Checked<std::vector<feeds::Feed>> load_feeds(const std::filesystem::path& file,
                                             const FetchSettings& fetch);

/// A feed that stands in no file, as the settings would have it polled; named by its host.
feeds::Feed feed_at(const std::string& url, const FetchSettings& fetch);

}  // namespace vigie::daemon
