#include "feeds/websub/callback_address.h"

#include <algorithm>

#include "feeds/http/address.h"
#include "feeds/http/server.h"

namespace vigie::feeds::websub {

std::string callback_mistake(std::string_view address) {
    const std::string text(address);
    const auto server = server_of(text);
    if (!server || (server->scheme != "https" && server->scheme != "http") || server->host.empty())
        return "callback must be an https address such as \"https://vigie.example.org/websub/\", "
               "not '" +
               text + "'";
    if (server->scheme == "http" && !names_private(server->host))
        return "callback must be https beyond your own network, not '" + text + "'";
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < 0x7F && c != '?' && c != '#' && c != '@';
    });
    return plain ? std::string() : "callback has no user, query, fragment or space: '" + text + "'";
}

}  // namespace vigie::feeds::websub
