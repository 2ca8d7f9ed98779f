#include "feeds/requests.h"

#include <utility>

#include "feeds/http/trail.h"

namespace vigie::feeds {

Request request_for(const Feed& feed, std::string url) {
    Request request;
    request.url = std::move(url);
    request.user_agent = feed.user_agent;
    request.http = feed.http;
    request.allow_private_redirects = feed.allow_private_redirects;
    request.allow_private = feed.allow_private;
    if (request.url == feed.url) return request;
    const Way way = way_between(feed.url, request.url);
    if (!way.same_server) request.http.headers.clear();
    request.allow_private = feed.allow_private && (feed.allow_private_redirects || way.same_host);
    return request;
}

}  // namespace vigie::feeds
