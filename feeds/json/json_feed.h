// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) and 1.0.
#pragma once

#include <optional>
#include <string_view>

#include "feeds/parse.h"

namespace vigie::feeds {

/// Whether text that begins with '{' calls itself a JSON Feed, or has what only those have: an
/// address of the feed or its site, or items under a title or with their texts.
bool is_json_feed(std::string_view text);

/// The feed; none when the text is no JSON or no object. A cut end costs the entry it falls in and
/// is told in ill_formed_why. `text` is UTF-8.
std::optional<FeedDocument> read_json_feed(std::string_view text,
                                           const ParseHints& hints,
                                           const ParseLimits& limits);

}  // namespace vigie::feeds
