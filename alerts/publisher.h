// Sends committed alerts to subscribers (XPUB) and answers their requests (ROUTER), as docs/wire.md
// says. One thread owns the sockets; while it sleeps a few alerts leave on the thread that
// committed them. The queue between writer and publisher is the outbox itself, read through a
// connection of its own: bounded by the disk, and nothing can be published that is not committed.
// Rows that are handed over with the wake save that reading, nothing more.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "alerts/keys/key_ring.h"
#include "alerts/publisher_counts.h"
#include "alerts/store.h"
#include "text/error.h"

namespace vigie::alerts {

/// Where to bind, and who may come in.
struct Port {
    std::string endpoint;  ///< "tcp://127.0.0.1:5556" (port * = any free), "ipc:///run/vigie/a.ipc"
    /// The server's secret key, in Z85; empty = whoever reaches the port is let in.
    std::string secret = {};
    friend bool operator==(const Port&, const Port&) = default;
};

struct PublisherSettings {
    std::string name = "vigie";                                ///< in every header
    std::vector<Port> alerts{{"tcp://127.0.0.1:5556", {}}};    ///< XPUB
    std::vector<Port> requests{{"tcp://127.0.0.1:5557", {}}};  ///< ROUTER
    KeyRing keys;  ///< who may connect to ports with a secret
    std::chrono::milliseconds heartbeat{5000};
    bool insecure = false;  ///< allow binds beyond loopback without a secret
    /// Called after each row that is handed to the socket for the first time, on the publisher's
    /// thread or within wake(), by one thread at a time; must be quick.
    std::function<void(const OutboxRow&)> sent = {};
};

class Publisher {
public:
    /// Binds, publishes what was committed but never sent, and goes on until destroyed. `folder`
    /// is the state folder of an open store; its owner alone may ask at `folder`/control.ipc.
    static text::Result<std::unique_ptr<Publisher>> start(const std::filesystem::path& folder,
                                                          PublisherSettings settings);
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;
    Publisher(Publisher&&) = delete;
    Publisher& operator=(Publisher&&) = delete;
    /// Sends what is committed, then closes. Takes well under a second.
    ~Publisher();

    /// Rows were committed: these, which follow those of the call before, or, when none are given,
    /// some that are to be read from the outbox. Any thread; never waits for a subscriber. A few
    /// rows leave before it returns, in microseconds, unless the publisher is at work. Bodies are
    /// large and this is called on the way of every alert, so the rows are given away, not copied.
    void wake(std::vector<OutboxRow>&& rows = {});

    /// Sends a message that is no alert, once, to whoever subscribes to `topic` now; it is not
    /// kept. Three frames: topic | {"v","publisher","epoch"} | body. Any thread; never blocks: of
    /// more than a thousand that wait the oldest are let go.
    void announce(std::string topic, std::string body);

    /// Goes on with these settings, or, after an error, with those it had: all or nothing, and what
    /// can be known to fail beforehand disturbs nobody. Any thread. Who is connected with a key
    /// that is no longer good is sent away; the others only when ports change or a key is
    /// withdrawn, and then they are back at once. Waits for the publisher's thread, some
    /// milliseconds as a rule. Name, heartbeat and `sent` stay as they are.
    text::Result<void> change(PublisherSettings settings);

    /// Where the sockets are, in the order of the settings that it started with.
    [[nodiscard]] const std::vector<std::string>& alerts() const;
    [[nodiscard]] const std::vector<std::string>& requests() const;
    /// Any thread.
    [[nodiscard]] PublisherCounts counts() const;

private:
    class Room;
    explicit Publisher(std::unique_ptr<Room> room);
    std::unique_ptr<Room> room_;
};

/// Does this endpoint stay on the machine? (127.0.0.0/8, ::1, localhost, ipc, inproc)
bool is_loopback(const std::string& endpoint);

/// AlertError::insecure_bind when a port can be reached from other machines and asks for no key,
/// unless the settings are insecure on purpose.
text::Result<void> must_be_guarded(const PublisherSettings& settings);

/// Where the owner of a state folder asks its publisher: see `vigie replay`.
std::string control_endpoint(const std::filesystem::path& folder);

}  // namespace vigie::alerts
