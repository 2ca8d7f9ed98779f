#include "alerts/wire/sockets.h"

#include <algorithm>
#include <array>
#include <vector>

#include "alerts/error.h"
#include "alerts/keys/curve_key.h"
#include "alerts/topic.h"

namespace vigie::alerts {
namespace {

constexpr int subscription_size = 256;  // a prefix is far shorter
constexpr int request_size = 8192;
/// libzmq holds the commands of the handshake to the same limit, and CURVE's INITIATE has 257 bytes
/// and the peer's metadata: a port with a key that took 256 would let nobody in.
constexpr std::int64_t handshake_size = 1024;

/// No ZMQ_HEARTBEAT_* here: libzmq 4.3.4 aborts the process when a reader is slow.
void set_common(zmq::socket_t& socket) {
    socket.set(zmq::sockopt::sndhwm, most_queued);
    socket.set(zmq::sockopt::linger, 0);
    socket.set(zmq::sockopt::ipv6, true);
    socket.set(zmq::sockopt::tcp_keepalive, 1);
    socket.set(zmq::sockopt::tcp_keepalive_idle, 60);
    socket.set(zmq::sockopt::tcp_keepalive_intvl, 15);
    socket.set(zmq::sockopt::tcp_keepalive_cnt, 4);
    socket.set(zmq::sockopt::tcp_maxrt, 30000);
    socket.set(zmq::sockopt::handshake_ivl, 10000);
}

/// libzmq reports 127.0.0.1 as an IPv6 address; only the port that it chose is of interest.
std::string with_port(const std::string& endpoint, const std::string& actual) {
    const auto colon = endpoint.rfind(':');
    const std::string port = endpoint.substr(colon + 1);
    if (port != "*" && port != "0") return endpoint;
    return endpoint.substr(0, colon) + actual.substr(actual.rfind(':'));
}

}  // namespace

zmq::socket_t make_publisher(zmq::context_t& context) {
    zmq::socket_t socket(context, zmq::socket_type::xpub);
    set_common(socket);
    socket.set(zmq::sockopt::maxmsgsize, std::int64_t{subscription_size});
    socket.set(zmq::sockopt::xpub_verboser, 1);
    socket.set(zmq::sockopt::xpub_nodrop, true);
    // Tells a new subscriber to `heartbeat.` at once that the publisher is there.
    socket.set(zmq::sockopt::xpub_welcome_msg, std::string(heartbeat_topic));
    return socket;
}

zmq::socket_t make_router(zmq::context_t& context) {
    zmq::socket_t socket(context, zmq::socket_type::router);
    set_common(socket);
    socket.set(zmq::sockopt::maxmsgsize, std::int64_t{request_size});
    socket.set(zmq::sockopt::router_mandatory, 1);
    return socket;
}

void guard(zmq::socket_t& socket, const std::string& secret) {
    socket.set(zmq::sockopt::curve_server, !secret.empty());
    if (!secret.empty()) socket.set(zmq::sockopt::curve_secretkey, secret);
    const bool is_live = socket.get(zmq::sockopt::type) == ZMQ_XPUB;
    const std::int64_t usual = is_live ? subscription_size : request_size;
    socket.set(zmq::sockopt::maxmsgsize, secret.empty() ? usual : std::max(usual, handshake_size));
}

void identify(zmq::socket_t& socket, const std::string& secret, const std::string& server_key) {
    std::array<char, key_size + 1> open{};
    (void)zmq_curve_public(open.data(), secret.c_str());
    socket.set(zmq::sockopt::curve_serverkey, server_key);
    socket.set(zmq::sockopt::curve_publickey, std::string(open.data()));
    socket.set(zmq::sockopt::curve_secretkey, secret);
}

text::Result<std::string> bind(zmq::socket_t& socket,
                               const std::string& endpoint,
                               std::filesystem::perms ipc_mode) {
    try {
        socket.bind(endpoint);
        constexpr std::string_view ipc = "ipc://";
        if (endpoint.starts_with(ipc)) {
            std::filesystem::permissions(endpoint.substr(ipc.size()), ipc_mode);
        }
        return with_port(endpoint, socket.get(zmq::sockopt::last_endpoint));
    } catch (const zmq::error_t& error) {
        const bool taken = error.num() == EADDRINUSE;
        return text::fail(taken ? AlertError::port_taken : AlertError::cannot_bind,
                          "'" + endpoint + "': " + error.what());
    } catch (const std::exception& error) {
        return text::fail(AlertError::cannot_bind, "'" + endpoint + "': " + error.what());
    }
}

bool send(zmq::socket_t& socket, std::span<const std::string_view> parts) {
    try {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto flags = zmq::send_flags::dontwait;
            if (i + 1 < parts.size()) flags = flags | zmq::send_flags::sndmore;
            if (!socket.send(zmq::buffer(parts[i]), flags)) return false;
        }
        return true;
    } catch (const zmq::error_t& error) {
        if (error.num() == EHOSTUNREACH) return false;
        throw;
    }
}

bool send(zmq::socket_t& socket, const Frames& frames) {
    const std::vector<std::string_view> parts(frames.begin(), frames.end());
    return send(socket, parts);
}

void leave_behind(zmq::socket_t& publisher, std::span<const std::string_view> parts) {
    publisher.set(zmq::sockopt::xpub_nodrop, false);
    send(publisher, parts);
    publisher.set(zmq::sockopt::xpub_nodrop, true);
}

std::optional<Frames> receive(zmq::socket_t& socket, std::size_t max_frames) {
    Frames frames;
    for (bool more = true; more;) {
        zmq::message_t part;
        if (!socket.recv(part, zmq::recv_flags::dontwait)) return std::nullopt;
        more = part.more();
        if (frames.size() <= max_frames) frames.push_back(part.to_string());
    }
    return frames;
}

}  // namespace vigie::alerts
