// Whose a document is, as the watched feeds know it: so that a backtest counts sources as the
// daemon would have.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "feeds/feed.h"
#include "text/article.h"

namespace vigie::daemon {

class Outlets {
public:
    /// Of two feeds of one host or name the first counts.
    explicit Outlets(const std::vector<feeds::Feed>& feeds);

    /// The outlet by the name that the document gives (the outlet's or the feed's), else by the
    /// host of its url; with tier and belligerence when a feed of it is known. A document that
    /// names neither has no outlet, and is no source that another could be independent of.
    [[nodiscard]] text::Outlet of(const text::Article& article) const;

private:
    std::map<std::string, text::Outlet> known_;  // by folded name and by host
};

}  // namespace vigie::daemon
