#include "alerts/publish/doorman.h"

#include <atomic>
#include <cstring>
#include <utility>

#include "alerts/keys/zap.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

constexpr int watched_events =
    ZMQ_EVENT_ACCEPTED | ZMQ_EVENT_DISCONNECTED | ZMQ_EVENT_HANDSHAKE_SUCCEEDED |
    ZMQ_EVENT_HANDSHAKE_FAILED_NO_DETAIL | ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL;

}  // namespace

Doorman::Doorman(zmq::context_t& context, KeyRing ring, text::Instant now)
    : questions_(context, zmq::socket_type::rep), ring_(std::move(ring)), looked_at_(now) {
    questions_.set(zmq::sockopt::linger, 0);
    questions_.bind(zap_endpoint);
}

void Doorman::answer(text::Instant now) {
    while (const auto request = receive(questions_)) {
        const ZapAnswer answer = zap_answer(*request, ring_, now);
        send(questions_, answer.reply);
        count(answer.verdict, answer.who);
    }
}

void Doorman::count(Verdict verdict, const std::string& who) {
    const std::scoped_lock lock(mutex_);
    if (verdict == Verdict::unknown_key) {
        counts_.unknown_key += 1;
        counts_.last = who + ": unknown key";
    } else if (verdict == Verdict::expired_key) {
        counts_.expired_key += 1;
        counts_.last = who + ": expired key";
    }
}

bool Doorman::admit(KeyRing ring, text::Instant now) {
    const bool withdrawn = ring.withdraws(ring_, looked_at_, now);
    ring_ = std::move(ring);
    looked_at_ = now;
    return withdrawn;
}

bool Doorman::has_one_expired(text::Instant now) {
    const text::Instant before = std::exchange(looked_at_, now);
    return ring_.withdraws(ring_, before, now);
}

void Doorman::hear(std::uint16_t event, std::uint32_t value) {
    const std::scoped_lock lock(mutex_);
    switch (event) {
        case ZMQ_EVENT_ACCEPTED:
            counts_.accepted += 1;
            return;
        case ZMQ_EVENT_HANDSHAKE_SUCCEEDED:
            counts_.admitted += 1;
            return;
        case ZMQ_EVENT_DISCONNECTED:
            counts_.closed += 1;
            return;
        default:
            break;
    }
    const bool protocol = event == ZMQ_EVENT_HANDSHAKE_FAILED_PROTOCOL;
    if (protocol && value == ZMQ_PROTOCOL_ERROR_ZMTP_MECHANISM_MISMATCH) {
        counts_.without_key += 1;
        counts_.last = "without a key";
    } else if (protocol && value == ZMQ_PROTOCOL_ERROR_ZMTP_CRYPTOGRAPHIC) {
        counts_.wrong_server_key += 1;
        counts_.last = "wrong server key";
    } else {
        counts_.junk += 1;
        counts_.last = "no handshake";
    }
}

void Doorman::sent_all_away() {
    const std::scoped_lock lock(mutex_);
    counts_.reopened += 1;
}

Connections Doorman::counts() const {
    const std::scoped_lock lock(mutex_);
    return counts_;
}

DoorWatch::DoorWatch(zmq::context_t& context, zmq::socket_t& watched)
    : watched_(watched), events_(context, zmq::socket_type::pair) {
    static std::atomic<int> watches{0};
    const std::string endpoint = "inproc://vigie.watch." + std::to_string(++watches);
    if (zmq_socket_monitor(watched.handle(), endpoint.c_str(), watched_events) != 0) {
        throw zmq::error_t();
    }
    events_.set(zmq::sockopt::linger, 0);
    // libzmq's thread waits for room here while it holds what the end of the watch needs: with a
    // bound, a flood of connections would stop every socket for good.
    events_.set(zmq::sockopt::rcvhwm, 0);
    events_.connect(endpoint);
}

DoorWatch::~DoorWatch() {
    (void)zmq_socket_monitor(watched_.handle(), nullptr, 0);
}

void DoorWatch::tell(Doorman& doorman) {
    // Frame 1: the event's number and its value, in the machine's order; frame 2: the endpoint.
    while (const auto frames = receive(events_)) {
        std::uint16_t event = 0;
        std::uint32_t value = 0;
        if (frames->front().size() != sizeof event + sizeof value) continue;
        std::memcpy(&event, frames->front().data(), sizeof event);
        std::memcpy(&value, frames->front().data() + sizeof event, sizeof value);
        doorman.hear(event, value);
    }
}

}  // namespace vigie::alerts
