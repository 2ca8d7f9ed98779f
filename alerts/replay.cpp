#include "alerts/replay.h"

#include <array>
#include <chrono>

#include "alerts/error.h"
#include "alerts/publisher.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;

/// The publisher answers HEAD at once when it is there.
constexpr milliseconds patience{3000};
/// While alerts go out, its word may take as long as the longest outbox.
constexpr milliseconds longest{3'600'000};

std::optional<Frames> ask(zmq::socket_t& socket, const Request& request, milliseconds wait) {
    send(socket, request_frames(request));
    std::array<zmq::pollitem_t, 1> items{{{socket.handle(), 0, ZMQ_POLLIN, 0}}};
    (void)zmq_poll(items.data(), 1, wait.count());
    return receive(socket);
}

}  // namespace

text::Result<std::int64_t> replay(const std::filesystem::path& folder,
                                  std::int64_t after,
                                  std::int64_t until) {
    zmq::context_t context;
    zmq::socket_t socket(context, zmq::socket_type::dealer);
    socket.set(zmq::sockopt::linger, 0);
    const std::string control = control_endpoint(folder);
    socket.connect(control);
    if (!ask(socket, {Request::Verb::head, {}, {}, 0, 0}, patience)) {
        return text::fail(AlertError::no_connection,
                          "'" + control + "': no vigie runs here, or you are not its user");
    }
    const auto answer = ask(socket, {Request::Verb::resend, {}, {}, after, until}, longest);
    if (!answer) return text::fail(AlertError::no_connection, "'" + control + "': no answer");
    if (const auto count = read_resent(*answer)) return *count;
    return text::fail(AlertError::no_connection, read_error(*answer).value_or("no answer"));
}

}  // namespace vigie::alerts
