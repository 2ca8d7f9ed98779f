#include "alerts/publish/room.h"

#include <poll.h>

#include <algorithm>
#include <array>

#include "alerts/publish/thread.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using std::chrono::milliseconds;

/// When an alert has to wait for room. Requests wait with it.
constexpr milliseconds soon{1};
/// Subscriptions heard before live alerts get their turn again.
constexpr int subscriptions_a_turn = 1000;
// libzmq keeps some kilobytes for each, and has no bound of its own.
constexpr std::int64_t most_subscriptions = 50'000;
constexpr std::size_t most_notices = 1000;
/// LINGER is 0 while running; at an orderly end what was just published may still leave.
constexpr milliseconds farewell{300};
/// sun_path of unix(7) holds 108 bytes with the final zero.
constexpr std::size_t longest_ipc_path = 107;

}  // namespace

Publisher::Room::Room(PublisherSettings settings,
                      std::unique_ptr<Store> outbox,
                      Watermark watermark)
    : asked_(std::move(settings)),
      bound_(asked_),
      outbox_(std::move(outbox)),
      outgoing_(*outbox_, std::move(watermark)),
      writing_(context_),
      patience_([this] { return writing_.is_asleep(); }),
      notices_patience_([this] { return writing_.is_asleep(); }),
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
    note_places();
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
    bell_.ring();
    std::unique_lock mine(awake_);
    for (auto next = Steady::now(); !stopping_;) {
        if (Steady::now() >= next && beat()) next = Steady::now() + asked_.heartbeat;
        wait_until(std::min(next, resending_.due().value_or(next)), mine);
        bell_.silence();
        turn();
    }
    finish();
}

/// What was committed while the last turn was served. Of a flood the rest is left to the next
/// start, page by page: `sent` tells exactly how far it came.
void Publisher::Room::finish() {
    outgoing_.look();
    for (const auto end = Steady::now() + farewell; Steady::now() < end;) {
        const auto step = publish();
        if (step == Outgoing::Step::all || step == Outgoing::Step::failed) break;
        hear_subscriptions();  // and so of queues that have room again
    }
    outgoing_.finish([this](const OutboxRow& row) { return publish_and_tell(row, nullptr); });
    if (!outgoing_.settle_now()) failures_ += 1;
    door_->linger(farewell);
    control_.set(zmq::sockopt::linger, static_cast<int>(farewell.count()));
}

void Publisher::Room::turn() {
    const auto step = publish();  // first: all the rest can wait
    const bool is_full = step == Outgoing::Step::full;
    if (is_full || step == Outgoing::Step::more) bell_.ring();
    send_notices();
    make_changes();
    doorman_.answer(clock_.now());
    hear_connections();
    // Also when idle: a PUB that never reads leaks the pipes of dead peers.
    hear_subscriptions();
    serve(door_->requests(), /*is_owner=*/false);
    serve(control_, /*is_owner=*/true);
    if (is_full) return;  // what is sent again must not take the room of what is new
    const auto resent =
        resending_.step(*outbox_, Steady::now(), [this](const OutboxRow& row) { repeat(row); });
    if (!resent) return;
    Frames frames = resent->frames;
    frames.insert(frames.begin(), resent->peer);
    send(control_, frames);
    bell_.ring();
}

/// False when it has to wait for room, as an alert has: sent all the same it would leave behind who
/// is only just full.
bool Publisher::Room::beat() {
    if (shut_ || doorman_.has_one_expired(clock_.now())) reopen();
    const Greeting greeting{station_.sent, station_.period_ms};
    if (!offer(heartbeat_frames(station_.publisher, greeting))) {
        wait_for_room();
        return false;
    }
    heartbeats_ += 1;
    beat_ = Steady::now();
    if (!outgoing_.settle()) failures_ += 1;
    outgoing_.look();
    bell_.ring();
    return true;
}

/// For the bell, or a file by which libzmq's thread tells one of the sockets that there is news. It
/// tells once: each turn reads every socket to its end, and rings the bell where it may not have.
void Publisher::Room::wait_until(Steady::time_point next, std::unique_lock<std::mutex>& mine) {
    const auto wait =
        std::chrono::ceil<milliseconds>(std::max(next - Steady::now(), Steady::duration::zero()));
    const auto readable = [](zmq::socket_t& socket) {
        return pollfd{socket.get(zmq::sockopt::fd), POLLIN, 0};
    };
    std::array<pollfd, 7> files{readable(door_->live()),
                                readable(door_->requests()),
                                readable(control_),
                                readable(doorman_.questions()),
                                readable(door_->live_watch().events()),
                                readable(door_->requests_watch().events()),
                                {bell_.file(), POLLIN, 0}};
    mine.unlock();
    // An interrupted wait is a short one.
    (void)::poll(files.data(), files.size(), static_cast<int>(wait.count()));
    mine.lock();
}

void Publisher::Room::hear_connections() {
    door_->live_watch().tell(doorman_);
    door_->requests_watch().tell(doorman_);
}

void Publisher::Room::hear_subscriptions() {
    for (int heard = 0; heard < subscriptions_a_turn; ++heard) {
        const auto frames = receive(door_->live());
        if (!frames) break;
        const std::string& first = frames->front();
        if (!first.empty() && first.front() == '\1') subscriptions_ += 1;
        if (!first.empty() && first.front() == '\0') subscriptions_ -= 1;
        if (heard + 1 == subscriptions_a_turn) bell_.ring();  // more may be waiting
    }
    if (subscriptions_ > most_subscriptions) reopen();  // libzmq can send nobody away alone
}

// ---- alerts ---------------------------------------------------------------------------------

void Publisher::Room::wake(std::vector<OutboxRow> rows) {
    outgoing_.give(std::move(rows));
    if (!publish_at_once()) bell_.ring();
}

/// To wake the thread takes an alert about as long as libzmq takes to send it. So who committed it
/// sends it when the thread sleeps; false when there is something left for the thread to do. What
/// is thrown here is a bug that ends the process, as on the thread itself.
bool Publisher::Room::publish_at_once() noexcept {
    const std::unique_lock mine(awake_, std::try_to_lock);
    if (!mine || stopping_) return false;
    const auto step = outgoing_.step_at_once(
        [this](const OutboxRow& row) { return publish_and_tell(row, &patience_); });
    note_sent(step);
    // What libzmq's thread told the socket meanwhile was heard here, and the thread's file is
    // quiet.
    const bool has_news = (door_->live().get(zmq::sockopt::events) & ZMQ_POLLIN) != 0;
    return step == Outgoing::Step::all && !has_news;
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
    for (;;) {
        std::unique_lock lock(mutex_);
        if (notices_.empty()) return;
        auto notice = std::move(notices_.front());
        notices_.pop_front();
        lock.unlock();
        const auto& [topic, body] = notice;
        const auto& epoch = station_.sent.epoch;
        if (offer(notice_frames(station_.publisher, epoch, topic, body))) continue;
        lock.lock();
        notices_.push_front(std::move(notice));
        lock.unlock();
        wait_for_room();
        bell_.ring();
        return;
    }
}

/// A page of what there is, or as much as there is room for.
Outgoing::Step Publisher::Room::publish() {
    const auto step =
        outgoing_.step([this](const OutboxRow& row) { return publish_and_tell(row, &patience_); });
    note_sent(step);
    if (step == Outgoing::Step::full) wait_for_room();
    return step;
}

void Publisher::Room::note_sent(Outgoing::Step step) {
    if (step == Outgoing::Step::failed) failures_ += 1;
    // Who heard of half a row alone must not be told of a head below it.
    station_.sent = outgoing_.sent();
    station_.sent.seq = half_sent_.value_or(station_.sent.seq);
    sent_ = outgoing_.sent().seq;
}

bool Publisher::Room::publish_and_tell(const OutboxRow& row, Patience* patience) {
    if (!publish(row, patience)) return false;
    sent_.store(row.seq, std::memory_order_release);
    if (asked_.sent) asked_.sent(row);
    return true;
}

/// libzmq's thread tells the socket by its file when somebody has read half a queue.
void Publisher::Room::wait_for_room() {
    pollfd file{door_->live().get(zmq::sockopt::fd), POLLIN, 0};
    (void)::poll(&file, 1, static_cast<int>(soon.count()));
}

/// Under both topics of an alert that moved; false when one of them has to wait.
bool Publisher::Room::publish(const OutboxRow& row, Patience* patience) {
    if (!half_sent_ && !publish(row, row.address, patience)) return false;
    if (row.former) {
        half_sent_ = row.seq;
        if (!publish(row, *row.former, patience)) return false;
        half_sent_.reset();
    }
    return true;
}

/// On the owner's order, slowly, and while nothing new waits for room.
void Publisher::Room::repeat(const OutboxRow& row) {
    publish(row, row.address, nullptr);
    if (row.former) publish(row, *row.former, nullptr);
    bell_.ring();
}

bool Publisher::Room::publish(const OutboxRow& row, const Address& address, Patience* patience) {
    const std::string& epoch = outgoing_.sent().epoch;
    const auto header = header_.write(station_.publisher, epoch, row, address.previous);
    const std::array<std::string_view, 3> frames{address.topic, header, row.body};
    if (!offer(frames, patience)) return false;
    // Who holds the sockets alone writes it, so an atomic addition would only cost.
    published_.store(published_.load(std::memory_order_relaxed) + 1, std::memory_order_release);
    return true;
}

/// False when it is to be offered again in a moment. Who has no room when patience ends, or where
/// there is none, loses it, and asks for it with REPLAY.
bool Publisher::Room::offer(std::span<const std::string_view> parts, Patience* patience) {
    if (!send(door_->live(), parts)) {
        if (patience != nullptr && patience->lasts(Steady::now())) return false;
        leave_behind(door_->live(), parts);
    }
    if (patience != nullptr && !patience->is_whole()) patience->went(Steady::now());
    return true;
}

bool Publisher::Room::offer(const Frames& frames) {
    const std::vector<std::string_view> parts(frames.begin(), frames.end());
    return offer(parts, &notices_patience_);
}

}  // namespace vigie::alerts
