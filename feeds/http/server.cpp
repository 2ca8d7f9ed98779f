#include "feeds/http/server.h"

#include <memory>

#include <curl/curl.h>

#include "text/ascii.h"

namespace vigie::feeds {
namespace {

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK) return {};
    const std::unique_ptr<char, decltype(&curl_free)> owner(text, &curl_free);
    return text;
}

}  // namespace

std::optional<Server> server_of(const std::string& address) {
    const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
    const auto read =
        curl_url_set(url.get(), CURLUPART_URL, address.c_str(), CURLU_NON_SUPPORT_SCHEME);
    if (read != CURLUE_OK) return std::nullopt;
    Server server;
    server.scheme = text::small_letters(part(url.get(), CURLUPART_SCHEME));
    server.host = text::small_letters(part(url.get(), CURLUPART_HOST));
    server.port = part(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
    while (server.host.ends_with('.'))
        server.host.pop_back();
    if (server.host.starts_with('[') && server.host.ends_with(']'))
        server.host = server.host.substr(1, server.host.size() - 2);
    return server;
}

}  // namespace vigie::feeds
