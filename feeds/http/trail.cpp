#include "feeds/http/trail.h"

#include "feeds/http/server.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t longest_shown = 200;

// 300, 304 and 305 have no place to go to by themselves (RFC 9110, 15.4).
bool leads_on(long status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

}  // namespace

Way way_between(const std::string& from, const std::string& to) {
    if (from == to) return {true, true};
    const auto own = server_of(from);
    const auto now = server_of(to);
    if (!own || !now || own->host != now->host) return {};
    const bool same = own->scheme == now->scheme && own->port == now->port;
    const bool upgraded = own->port == "80" && now->scheme == "https" && now->port == "443";
    return {true, same || upgraded};
}

Trail::Trail(std::string url, long most) : first_(std::move(url)), url_(first_), left_(most) {}

Result<bool> Trail::follow(long status, std::string location) {
    if (!leads_on(status) || location.empty()) return false;
    const auto here = server_of(url_);
    const auto there = server_of(location);
    if (!there || (there->scheme != "http" && there->scheme != "https")) {
        return fail(FeedError::address_refused,
                    "leads to " + location.substr(0, longest_shown) + ", which is no web address");
    }
    if (left_-- <= 0) return fail(FeedError::too_many_redirects, "leads on and on");
    permanent_ = permanent_ && (status == 301 || status == 308);
    url_ = std::move(location);
    if (permanent_) moved_to_ = url_;
    if (here && here->scheme == "https" && there->scheme == "http")
        return fail(FeedError::tls_failed, "leads from https back to plain http");
    return true;
}

std::string Trail::text() const {
    if (url_ == first_) return first_;
    return first_ + ", redirected to " + url_.substr(0, longest_shown);
}

}  // namespace vigie::feeds
