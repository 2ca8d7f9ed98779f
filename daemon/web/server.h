// The web's own thread: a listener, a connection to the store for reading, and those who listen to
// the stream. Nothing that it does can hold up polling, filing or publishing; and it still answers
// when one of them is stuck, to say so.
#pragma once

#include <memory>

#include "alerts/publisher.h"
#include "daemon/settings/settings.h"
#include "daemon/telemetry/telemetry.h"
#include "text/error.h"
#include "text/time.h"

namespace vigie::daemon::web {

/// What the server stands on; everything outlives it.
struct Foundation {
    const Settings& settings;
    Telemetry& telemetry;
    const alerts::Publisher& publisher;
    const text::Clock& clock;
};

class Server {
public:
    /// Listens and answers until destroyed; null when the settings want none. Fails when the
    /// address is taken or not ours, or the store cannot be read.
    static text::Result<std::unique_ptr<Server>> open(const Foundation& foundation);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    Server(Server&&) = delete;
    Server& operator=(Server&&) = delete;
    /// Ends every connection.
    ~Server();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace vigie::daemon::web
