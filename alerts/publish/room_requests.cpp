// The room's answers: what subscribers ask for, and what its owner orders to be sent again.
#include <algorithm>

#include "alerts/publish/room.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

/// Served before live alerts get their turn again.
constexpr int requests_a_turn = 8;

}  // namespace

void Publisher::Room::serve(zmq::socket_t& desk, bool is_owner) {
    for (int served = 0; served < requests_a_turn; ++served) {
        auto frames = receive(desk);
        if (!frames) return;
        const std::string peer = frames->front();
        frames->erase(frames->begin());
        serve(desk, *frames, peer, is_owner);
    }
    bell_.ring();  // more may be waiting
}

void Publisher::Room::serve(zmq::socket_t& desk,
                            const Frames& frames,
                            const std::string& peer,
                            bool is_owner) {
    asked_for_ += 1;
    const auto reply = [&](Frames message) {
        message.insert(message.begin(), peer);
        return send(desk, message);
    };
    const auto request = read_request(frames);
    if (!request || (request->verb == Request::Verb::resend && !is_owner)) {
        refused_ += 1;
        reply(error_frames("not a request: HELLO, HEAD, REPLAY or SNAPSHOT with JSON"));
        return;
    }
    if (request->verb == Request::Verb::resend) return resend(peer, *request);
    const auto messages = answer(*outbox_, *request, station_);
    if (!messages) {
        failures_ += 1;
        replays_failed_ += 1;
        reply(error_frames("the outbox cannot be read now"));
        return;
    }
    count_replay(*request, *messages);
    for (const Frames& message : *messages) {
        // A peer that does not read gets no end marker and asks again.
        if (!reply(message)) return;
    }
}

void Publisher::Room::count_replay(const Request& request, const std::vector<Frames>& messages) {
    if (request.verb != Request::Verb::replay && request.verb != Request::Verb::snapshot) return;
    const bool is_gone = read_gone(messages.back()).has_value();
    (is_gone ? replays_gone_ : replays_) += 1;
    replayed_ += static_cast<std::int64_t>(messages.size()) - 1;  // but for the end marker
}

void Publisher::Room::resend(const std::string& peer, const Request& request) {
    const auto until = std::min(request.until, station_.sent.seq);
    if (resending_.begin(peer, request.after, until)) return;
    Frames frames = error_frames("alerts are being sent again already: try later");
    frames.insert(frames.begin(), peer);
    send(control_, frames);
}

}  // namespace vigie::alerts
