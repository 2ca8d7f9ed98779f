// Asking the vigie that runs on this machine, over HTTP.
#pragma once

#include <string>

#include "daemon/http/endpoint.h"
#include "text/error.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// The JSON at `path` of the daemon that listens there, whatever its HTTP status; where it listens
/// at all addresses, this machine's own is asked. Takes five seconds at most. The error's detail
/// says for a person why there is none.
text::Result<nlohmann::ordered_json> ask_daemon(const http::Endpoint& at, const std::string& path);

}  // namespace vigie::daemon
