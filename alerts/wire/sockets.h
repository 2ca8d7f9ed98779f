// ZeroMQ sockets with the wire's options. The only header that shows zmq types; .cpp files alone
// include it.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <zmq.hpp>

#include "alerts/wire/frames.h"
#include "text/error.h"

namespace vigie::alerts {

/// Messages that wait for one subscriber at most (SNDHWM).
constexpr int most_queued = 1000;

/// XPUB as the wire's contract lists its options, but for NODROP: send() refuses a message that
/// would be lost for somebody whose queue is full, and leave_behind() loses it for those alone.
zmq::socket_t make_publisher(zmq::context_t& context);
/// ROUTER that drops an answer to a peer that went away or does not read, and says so.
zmq::socket_t make_router(zmq::context_t& context);

/// What is bound next wants a key: the server's secret, in Z85. Empty = whoever reaches it may
/// come in. Ports that are bound already keep what they had.
void guard(zmq::socket_t& socket, const std::string& secret);

/// The subscriber's side: its own secret and the server's public key. Before connecting.
void identify(zmq::socket_t& socket, const std::string& secret, const std::string& server_key);

/// Binds and tells where: "tcp://127.0.0.1:*" comes back with its port.
/// An ipc file gets mode 0660, or `ipc_mode`.
text::Result<std::string> bind(zmq::socket_t& socket,
                               const std::string& endpoint,
                               std::filesystem::perms ipc_mode = std::filesystem::perms{0660});

/// One message, whose parts are copied. Never blocks; false when a ROUTER's peer has a full queue
/// or is gone, or a publisher's subscriber of this topic has one.
bool send(zmq::socket_t& socket, std::span<const std::string_view> parts);
bool send(zmq::socket_t& socket, const Frames& frames);
/// One message of a publisher's. Whose queue is full loses it, and all that follow until it has
/// read some 500 messages, which is when libzmq hears of it: send() refuses nothing for its sake
/// until then.
void leave_behind(zmq::socket_t& publisher, std::span<const std::string_view> parts);
/// The next message, at most `max_frames` frames of it; none when there is nothing.
std::optional<Frames> receive(zmq::socket_t& socket, std::size_t max_frames = 8);

}  // namespace vigie::alerts
