// What the publisher counts, all since its start.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vigie::alerts {

/// Who came and who was turned away, on both sockets and all their ports together.
struct Connections {
    std::int64_t accepted = 0;  ///< by the kernel
    /// Whose handshake succeeded. What is neither admitted nor refused said nothing that ZeroMQ
    /// understands, or is still at it.
    std::int64_t admitted = 0;
    std::int64_t closed = 0;
    std::int64_t unknown_key = 0;       ///< never let in, or taken out
    std::int64_t expired_key = 0;       ///< past its last day
    std::int64_t without_key = 0;       ///< a plain client on a port that wants a key
    std::int64_t wrong_server_key = 0;  ///< it takes us for somebody else, or its box is forged
    std::int64_t junk = 0;              ///< broke the protocol, or broke off in the handshake
    std::string last;                   ///< who was refused last and why: "radio: expired key"
    std::int64_t reopened = 0;          ///< times that all were sent away to be judged anew

    [[nodiscard]] std::int64_t refused() const {
        return unknown_key + expired_key + without_key + wrong_server_key + junk;
    }
};

/// What became of REPLAY and SNAPSHOT.
struct Replays {
    std::int64_t answered = 0;
    std::int64_t gone = 0;      ///< what was asked for has been let go
    std::int64_t failed = 0;    ///< the outbox could not be read
    std::int64_t messages = 0;  ///< alerts in the answers
};

struct PublisherCounts {
    std::int64_t published = 0;      ///< messages handed to the socket, both topics of a move count
    std::int64_t subscriptions = 0;  ///< now open, as far as the socket tells
    std::int64_t requests = 0;
    std::int64_t refused_requests = 0;  ///< malformed
    std::int64_t failures = 0;          ///< reads of the outbox that failed; tried again
    std::int64_t sent = 0;              ///< highest seq sent
    std::int64_t dropped_notices = 0;   ///< announced faster than they were sent
    std::int64_t heartbeats = 0;        ///< while they go on, so does the publisher's thread
    std::chrono::steady_clock::time_point beat;  ///< when the last of them was sent
    Replays replays;
    Connections connections;
};

}  // namespace vigie::alerts
