#include "feeds/http/options.h"

#include <algorithm>
#include <array>
#include <memory>

#include <curl/curl.h>

#include "text/ascii.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t longest_user_agent = 200;
constexpr std::size_t longest_value = 4096;  // servers refuse more than about 8 kB of headers

// In small letters. What is absent here may be set, Accept and Authorization above all.
constexpr std::array<std::string_view, 14> ours{"accept-encoding",
                                                "connection",
                                                "content-length",
                                                "content-type",
                                                "expect",
                                                "host",
                                                "if-modified-since",
                                                "if-none-match",
                                                "keep-alive",
                                                "range",
                                                "te",
                                                "transfer-encoding",
                                                "upgrade",
                                                "user-agent"};

bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               marks.find(c) != std::string_view::npos;
    });
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F;
    });
}

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

}  // namespace

std::string header_mistake(const Header& header) {
    if (!is_token(header.name))
        return "a header's name has letters, digits and hyphens only, not '" + header.name + "'";
    if (std::find(ours.begin(), ours.end(), text::small_letters(header.name)) != ours.end())
        return "the header '" + header.name + "' is vigie's own to send";
    if (header.value.empty()) return "the header '" + header.name + "' has no value";
    if (header.value.size() > longest_value)
        return "the header '" + header.name + "' is longer than 4096 bytes";
    if (has_control(header.value))
        return "the header '" + header.name + "' has a line break or another control character";
    return {};
}

std::string proxy_mistake(std::string_view proxy) {
    const std::string text(proxy);
    std::string form =
        "a proxy is written http://, https:// or socks5h:// with a host and perhaps a port, not '" +
        text + "'";
    const auto scheme = text::small_letters(text.substr(0, text.find("://")));
    if (scheme != "http" && scheme != "https" && scheme != "socks5h") return form;
    const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
    const bool readable =
        !has_control(text) &&
        curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    return readable ? std::string{} : form;
}

std::string user_agent_mistake(std::string_view user_agent) {
    if (user_agent.size() > longest_user_agent)
        return "a User-Agent has at most 200 characters, not " + std::to_string(user_agent.size());
    const bool visible = std::all_of(
        user_agent.begin(), user_agent.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return visible ? std::string{}
                   : "a User-Agent is written in plain ASCII without line breaks, not '" +
                         std::string(user_agent) + "'";
}

}  // namespace vigie::feeds
