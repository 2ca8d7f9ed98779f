// Feeds from a list (OPML) into feeds.toml: what is there stays as it is, comments and all; what is
// new is written below it.
#pragma once

#include <string>
#include <vector>

#include "daemon/settings/mistake.h"
#include "feeds/feed.h"
#include "feeds/opml.h"

namespace vigie::daemon {

struct FeedsMerge {
    struct PassedOver {
        feeds::Subscribed feed;
        std::string why;  ///< "it is there already, as 'rfi'"
    };

    std::vector<feeds::Feed> added;
    std::vector<PassedOver> passed_over;
    std::string text;  ///< TOML of the added, one [[feed]] each
};

/// What of `wanted` is new beside `present`. The same address written otherwise (feeds/url.h,
/// canonical_url) is not; nor is what is no http or https address. Names are made of titles, and
/// are unlike all that are there.
FeedsMerge merge_feeds(const std::vector<feeds::Feed>& present,
                       const std::vector<feeds::Subscribed>& wanted);

/// A TOML basic string, with its quotes.
std::string toml_text(std::string_view value);

/// Writes `text` below what is in the file that is `named`, all or nothing: the whole is read as
/// feeds.toml first, and its mistakes, if any, come back and nothing is written. Mode and owner
/// stay, as does a link.
std::vector<Mistake> append_feeds(const std::filesystem::path& named, const std::string& text);

}  // namespace vigie::daemon
