// Sends committed alerts to subscribers (XPUB) and answers their requests (ROUTER), as docs of the
// wire say. One thread owns the sockets; it reads rows from the outbox through its own connection,
// so the queue between writer and publisher is the outbox itself: bounded by the disk, and nothing
// can be published that is not committed.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "alerts/store.h"
#include "text/error.h"

namespace vigie::alerts {

struct PublisherSettings {
    std::string name = "vigie";                                 ///< in every header
    std::vector<std::string> alerts{"tcp://127.0.0.1:5556"};    ///< XPUB; port * = any free
    std::vector<std::string> requests{"tcp://127.0.0.1:5557"};  ///< ROUTER
    std::chrono::milliseconds heartbeat{5000};
    bool insecure = false;  ///< allow binds beyond loopback; no verb sets it: there are no keys yet
};

/// Counted since the start.
struct PublisherCounts {
    std::int64_t published = 0;      ///< messages handed to the socket, both topics of a move count
    std::int64_t subscriptions = 0;  ///< now open, as far as the socket tells
    std::int64_t requests = 0;
    std::int64_t refused_requests = 0;  ///< malformed
    std::int64_t failures = 0;          ///< reads of the outbox that failed; tried again
    std::int64_t sent = 0;              ///< highest seq sent
};

class Publisher {
public:
    /// Binds, publishes what was committed but never sent, and goes on until destroyed. `folder`
    /// is the state folder of an open store.
    static text::Result<std::unique_ptr<Publisher>> start(const std::filesystem::path& folder,
                                                          PublisherSettings settings);
    Publisher(const Publisher&) = delete;
    Publisher& operator=(const Publisher&) = delete;
    Publisher(Publisher&&) = delete;
    Publisher& operator=(Publisher&&) = delete;
    /// Sends what is committed, then closes. Takes well under a second.
    ~Publisher();

    /// Rows were committed. Any thread; never blocks.
    void wake();

    /// Where the sockets really are, in the order of the settings.
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

}  // namespace vigie::alerts
