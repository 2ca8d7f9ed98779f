#include "alerts/publish/room.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <functional>

#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;

/// Requests served, and subscriptions heard, before live alerts get their turn again.
constexpr int requests_a_turn = 8;
constexpr int subscriptions_a_turn = 1000;
// libzmq keeps some kilobytes for each, and has no bound of its own.
constexpr std::int64_t most_subscriptions = 50'000;
constexpr std::size_t most_notices = 1000;
/// LINGER is 0 while running; at an orderly end what was just published may still leave.
constexpr milliseconds farewell{300};
/// Ports that were ours a moment ago are free again long before.
constexpr milliseconds reopening{2000};
/// sun_path of unix(7) holds 108 bytes with the final zero.
constexpr std::size_t longest_ipc_path = 107;

/// Signals are for the main thread.
std::thread start_without_signals(const std::function<void()>& work) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(work);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

void put(std::vector<Port>& ports, const std::vector<std::string>& places) {
    for (std::size_t i = 0; i < ports.size(); ++i)
        ports[i].endpoint = places.at(i);
}

}  // namespace

Publisher::Room::Room(PublisherSettings settings,
                      std::unique_ptr<Store> outbox,
                      Watermark watermark)
    : asked_(std::move(settings)),
      bound_(asked_),
      outbox_(std::move(outbox)),
      outgoing_(*outbox_, std::move(watermark)),
      doorman_(context_, asked_.keys, clock_.now()),
      control_(make_router(context_)) {}

Publisher::Room::~Room() {
    stopping_ = true;
    bell_.ring();
    if (thread_.joinable()) thread_.join();
}

text::Result<void> Publisher::Room::open(const std::string& control) {
    door_ = VIGIE_TRY(Door::open(context_, asked_, milliseconds(0)));
    places_ = door_->places();
    put(bound_.alerts, places_.alerts);
    put(bound_.requests, places_.requests);
    // A state folder whose path is too long for a socket has no control; nothing else misses it.
    if (control.size() - std::string_view("ipc://").size() <= longest_ipc_path) {
        VIGIE_TRY(bind(control_, control, std::filesystem::perms{0600}));
    }
    const Head head = VIGIE_TRY(outbox_->head());
    outgoing_.begin_at(head);
    station_ = {asked_.name, static_cast<int>(asked_.heartbeat.count()), outgoing_.sent()};
    sent_ = station_.sent.seq;
    thread_ = start_without_signals([this] { run(); });
    return {};
}

PublisherCounts Publisher::Room::counts() const {
    return {published_,
            subscriptions_,
            asked_for_,
            refused_,
            failures_,
            sent_,
            dropped_notices_,
            heartbeats_,
            beat_,
            {replays_, replays_gone_, replays_failed_, replayed_},
            doorman_.counts()};
}

// ---- the thread -----------------------------------------------------------------------------

void Publisher::Room::run() {
    publish();
    for (auto next = Steady::now(); !stopping_;) {
        if (Steady::now() >= next) {
            beat();
            next = Steady::now() + asked_.heartbeat;
        }
        wait_until(std::min(next, resending_.due().value_or(next)));
        bell_.silence();
        turn();
    }
    outgoing_.look();
    publish();  // what was committed while the last turn was served
    if (!outgoing_.settle()) failures_ += 1;
    door_->linger(farewell);
    control_.set(zmq::sockopt::linger, static_cast<int>(farewell.count()));
}

void Publisher::Room::turn() {
    publish();  // first: all the rest can wait
    send_notices();
    make_changes();
    doorman_.answer(clock_.now());
    hear_connections();
    // Also when idle: a PUB that never reads leaks the pipes of dead peers.
    hear_subscriptions();
    serve(door_->requests(), /*is_owner=*/false);
    serve(control_, /*is_owner=*/true);
    const auto resent =
        resending_.step(*outbox_, Steady::now(), [this](const OutboxRow& row) { publish(row); });
    if (!resent) return;
    Frames frames = resent->frames;
    frames.insert(frames.begin(), resent->peer);
    send(control_, frames);
}

void Publisher::Room::beat() {
    if (shut_ || doorman_.has_one_expired(clock_.now())) reopen();
    if (!outgoing_.settle()) failures_ += 1;
    outgoing_.look();
    publish();
    send(door_->live(), heartbeat_frames(station_.publisher, {station_.sent, station_.period_ms}));
    heartbeats_ += 1;
    beat_ = Steady::now();
}

void Publisher::Room::wait_until(Steady::time_point next) {
    const auto wait = std::chrono::duration_cast<milliseconds>(
        std::max(next - Steady::now(), Steady::duration::zero()));
    const auto readable = [](zmq::socket_t& socket) {
        return zmq::pollitem_t{socket.handle(), 0, ZMQ_POLLIN, 0};
    };
    std::array<zmq::pollitem_t, 7> items{readable(door_->live()),
                                         readable(door_->requests()),
                                         readable(control_),
                                         readable(doorman_.questions()),
                                         readable(door_->live_watch().events()),
                                         readable(door_->requests_watch().events()),
                                         {nullptr, bell_.file(), ZMQ_POLLIN, 0}};
    // An interrupted wait is a short one.
    (void)zmq_poll(items.data(), static_cast<int>(items.size()), wait.count() + 1);
}

void Publisher::Room::hear_connections() {
    door_->live_watch().tell(doorman_);
    door_->requests_watch().tell(doorman_);
}

void Publisher::Room::hear_subscriptions() {
    for (int heard = 0; heard < subscriptions_a_turn; ++heard) {
        const auto frames = receive(door_->live());
        if (!frames) return;
        const std::string& first = frames->front();
        if (!first.empty() && first.front() == '\1') subscriptions_ += 1;
        if (!first.empty() && first.front() == '\0') subscriptions_ -= 1;
    }
    if (subscriptions_ > most_subscriptions) reopen();  // libzmq can send nobody away alone
    bell_.ring();                                       // more may be waiting
}

// ---- alerts ---------------------------------------------------------------------------------

void Publisher::Room::wake(std::vector<OutboxRow> rows) {
    outgoing_.give(std::move(rows));
    bell_.ring();
}

void Publisher::Room::announce(std::string topic, std::string body) {
    {
        const std::scoped_lock lock(mutex_);
        if (notices_.size() >= most_notices) {
            notices_.pop_front();
            dropped_notices_ += 1;
        }
        notices_.emplace_back(std::move(topic), std::move(body));
    }
    bell_.ring();
}

void Publisher::Room::send_notices() {
    decltype(notices_) notices;
    {
        const std::scoped_lock lock(mutex_);
        notices.swap(notices_);
    }
    for (const auto& [topic, body] : notices)
        send(door_->live(), notice_frames(station_.publisher, station_.sent.epoch, topic, body));
}

void Publisher::Room::publish() {
    const bool all = outgoing_.step([this](const OutboxRow& row) {
        publish(row);
        sent_ = row.seq;
        if (asked_.sent) asked_.sent(row);
    });
    if (!all) failures_ += 1;
    station_.sent = outgoing_.sent();
    sent_ = station_.sent.seq;
}

void Publisher::Room::publish(const OutboxRow& row) {
    const std::string& epoch = outgoing_.sent().epoch;
    send(door_->live(), alert_frames(station_.publisher, epoch, row, row.address));
    published_ += 1;
    if (!row.former) return;
    send(door_->live(), alert_frames(station_.publisher, epoch, row, *row.former));
    published_ += 1;
}

// ---- requests -------------------------------------------------------------------------------

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

// ---- other settings -------------------------------------------------------------------------

text::Result<void> Publisher::Room::change(PublisherSettings settings) {
    Change change{std::move(settings), {}};
    auto done = change.done.get_future();
    {
        const std::scoped_lock lock(mutex_);
        changes_.push_back(std::move(change));
    }
    bell_.ring();
    return done.get();
}

void Publisher::Room::make_changes() {
    std::deque<Change> changes;
    {
        const std::scoped_lock lock(mutex_);
        changes.swap(changes_);
    }
    for (Change& change : changes)
        change.done.set_value(apply(std::move(change.settings)));
}

text::Result<void> Publisher::Room::apply(PublisherSettings settings) {
    settings.name = asked_.name;
    settings.heartbeat = asked_.heartbeat;
    settings.sent = asked_.sent;
    const bool same_ports = settings.alerts == asked_.alerts &&
                            settings.requests == asked_.requests &&
                            settings.insecure == asked_.insecure;
    if (same_ports) {
        asked_.keys = settings.keys;
        if (doorman_.admit(std::move(settings.keys), clock_.now())) reopen();
        return {};
    }
    if (auto good = Door::try_out(context_, settings, bound_); !good) return good;
    door_.reset();
    auto opened = Door::open(context_, settings, reopening);
    if (!opened) {
        reopen();
        return tl::make_unexpected(opened.error());
    }
    door_ = *std::move(opened);
    doorman_.admit(settings.keys, clock_.now());
    doorman_.sent_all_away();
    subscriptions_ = 0;
    shut_ = false;
    bound_ = settings;
    put(bound_.alerts, door_->places().alerts);
    put(bound_.requests, door_->places().requests);
    asked_ = std::move(settings);
    return {};
}

/// The same ports again. They were ours a moment ago, so their return is to be expected; where the
/// machine has lost an address it is tried again with each heartbeat, and nobody waits for it.
void Publisher::Room::reopen() {
    door_.reset();
    subscriptions_ = 0;
    doorman_.sent_all_away();
    auto opened = Door::open(context_, bound_, reopening);
    shut_ = !opened;
    if (shut_) failures_ += 1;
    door_ = opened ? *std::move(opened) : std::make_unique<Door>(context_);  // bound to nothing
}

}  // namespace vigie::alerts
