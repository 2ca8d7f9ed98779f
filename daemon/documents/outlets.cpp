#include "daemon/documents/outlets.h"

#include <string_view>

#include "feeds/url.h"
#include "text/fold.h"

namespace vigie::daemon {
namespace {

/// "www.rfi.fr" and "rfi.fr" are one site.
std::string site_of(const std::string& url) {
    const auto host = feeds::host_of(url);
    if (!host) return "";
    constexpr std::string_view usual = "www.";
    return host->starts_with(usual) ? host->substr(usual.size()) : *host;
}

}  // namespace

Outlets::Outlets(const std::vector<feeds::Feed>& feeds) {
    for (const feeds::Feed& feed : feeds) {
        for (const std::string& key :
             {text::folded(feed.outlet.name), text::folded(feed.name), site_of(feed.url)}) {
            if (!key.empty()) known_.try_emplace(key, feed.outlet);
        }
    }
}

text::Outlet Outlets::of(const text::Article& article) const {
    const std::string site = site_of(article.url);
    const std::string& name = article.outlet.name;
    const auto at = known_.find(name.empty() ? site : text::folded(name));
    if (at != known_.end()) return at->second;
    if (!name.empty()) return article.outlet;
    text::Outlet outlet;
    outlet.name = outlet.feed = site;
    return outlet;
}

}  // namespace vigie::daemon
