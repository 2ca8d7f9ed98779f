// A correct subscriber in one call: sockets around the state machine of subscriber.h.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "alerts/subscriber.h"
#include "text/error.h"

namespace vigie::alerts {

struct SubscribeSettings {
    std::string alerts = "tcp://127.0.0.1:5556";
    std::string requests;  ///< empty = the usual one beside `alerts`, see requests_endpoint()
    std::vector<std::string> topics;       ///< prefixes; empty = all
    std::string epoch;                     ///< of `since`, when known
    std::optional<std::int64_t> since;     ///< none = from now on
    std::int64_t count = 0;                ///< stop after so many alerts; 0 = never
    std::chrono::milliseconds timeout{0};  ///< stop when nothing was delivered so long; 0 = never
    bool live = true;                      ///< false = never listen to PUB, only ask (for tests)
    /// Where (epoch, seq) is kept. A file that is there goes before `epoch` and `since`; one of
    /// other topics is an error. Empty = nowhere.
    std::filesystem::path place;
    /// CURVE, both in Z85: the server's public key and our secret one. Empty = without keys.
    std::string server_key;
    std::string secret;
};

enum class Ended { count, timeout, stopped };

/// Whom to tell, all from the calling thread.
struct Listener {
    /// False = it could not be taken; ends the subscription, and it is delivered again by the next.
    std::function<bool(const Deliver&)> deliver;
    std::function<void(const CaughtUp&)> caught_up = [](const CaughtUp&) {};
    /// The sockets are opened anew, and why.
    std::function<void(const std::string&)> reconnecting = [](const std::string&) {};
};

/// Delivers every alert once and in order until one of the ends. Reconnects by itself.
text::Result<Ended> subscribe(const SubscribeSettings& settings,
                              const Listener& listener,
                              const std::stop_token& stop = {});

/// tcp port + 1; `alerts.ipc` becomes `requests.ipc`; the same endpoint otherwise.
std::string requests_endpoint(const std::string& alerts);

}  // namespace vigie::alerts
