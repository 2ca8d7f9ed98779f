// What can be had of a document that is no XML.
#pragma once

#include <optional>
#include <string_view>

#include "feeds/parse.h"

namespace vigie::feeds {

/// None when not even a feed's root could be read. What was lost is told in ill_formed_why.
std::optional<FeedDocument> salvage(std::string_view text,
                                    const ParseHints& hints,
                                    const ParseLimits& limits);

}  // namespace vigie::feeds
