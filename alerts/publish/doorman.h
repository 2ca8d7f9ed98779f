// Lets subscribers in or turns them away, and counts both: answers libzmq's ZAP questions and hears
// what becomes of each connection. Runs in the publisher's thread, between its sockets' turns, so
// that the ring of keys needs no lock; a handshake waits for its turn, the others do not wait for
// it.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>

#include <zmq.hpp>

#include "alerts/keys/key_ring.h"
#include "alerts/publisher_counts.h"

namespace vigie::alerts {

class Doorman {
public:
    Doorman(zmq::context_t& context, KeyRing ring, text::Instant now);

    /// What libzmq asks at; poll it for reading. Made before any port with a key is bound and gone
    /// after the last: without anybody to ask, libzmq would let everybody in.
    [[nodiscard]] zmq::socket_t& questions() { return questions_; }

    /// Answers who is waiting.
    void answer(text::Instant now);

    /// From now on these keys. True when somebody who may be connected has to go.
    bool admit(KeyRing ring, text::Instant now);
    /// Has a key run out since the last time somebody asked? Then its holder may be connected.
    bool has_one_expired(text::Instant now);

    /// One event of a socket's monitor, see DoorWatch.
    void hear(std::uint16_t event, std::uint32_t value);

    /// The sockets were opened anew.
    void sent_all_away();

    /// Any thread.
    [[nodiscard]] Connections counts() const;

private:
    void count(Verdict verdict, const std::string& who);

    zmq::socket_t questions_;
    KeyRing ring_;
    text::Instant looked_at_{};
    mutable std::mutex mutex_;
    Connections counts_;
};

/// Hears of one socket's connections through libzmq's monitor; must be destroyed before the socket.
class DoorWatch {
public:
    DoorWatch(zmq::context_t& context, zmq::socket_t& watched);
    DoorWatch(const DoorWatch&) = delete;
    DoorWatch& operator=(const DoorWatch&) = delete;
    DoorWatch(DoorWatch&&) = delete;
    DoorWatch& operator=(DoorWatch&&) = delete;
    ~DoorWatch();

    [[nodiscard]] zmq::socket_t& events() { return events_; }

    /// Tells the doorman all that has happened.
    void tell(Doorman& doorman);

private:
    zmq::socket_t& watched_;
    zmq::socket_t events_;
};

}  // namespace vigie::alerts
