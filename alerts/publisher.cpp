#include "alerts/publisher.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <functional>
#include <thread>

#include "alerts/error.h"
#include "alerts/store/watermark.h"
#include "alerts/topic.h"
#include "alerts/wire/answer.h"
#include "alerts/wire/sockets.h"

namespace vigie::alerts {
namespace {

using Steady = std::chrono::steady_clock;

/// Requests served before live alerts get their turn again.
constexpr int requests_a_turn = 8;
/// LINGER is 0 while running; at an orderly end what was just published may still leave.
constexpr int farewell_ms = 300;

/// Wakes the thread from any other; a failed write means that it is awake already.
class Bell {
public:
    Bell() : file_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    Bell(Bell&&) = delete;
    Bell& operator=(Bell&&) = delete;

    ~Bell() { ::close(file_); }

    void ring() const {
        const std::uint64_t once = 1;
        [[maybe_unused]] const auto written = ::write(file_, &once, sizeof once);
    }

    void silence() const {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto read = ::read(file_, &count, sizeof count);
    }

    [[nodiscard]] int file() const { return file_; }

private:
    int file_;
};

text::Result<std::vector<std::string>> bind_all(zmq::socket_t& socket,
                                                const std::vector<std::string>& endpoints,
                                                bool insecure) {
    std::vector<std::string> actual;
    for (const std::string& endpoint : endpoints) {
        if (!insecure && !is_loopback(endpoint)) {
            return text::fail(AlertError::insecure_bind,
                              "'" + endpoint +
                                  "' can be reached from other machines, and there are no keys "
                                  "yet: bind to 127.0.0.1 or to an ipc path");
        }
        actual.push_back(VIGIE_TRY(bind(socket, endpoint)));
    }
    return actual;
}

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

}  // namespace

/// All that the thread owns. Made on the caller's thread, so that a failure to bind is an error of
/// start(); used by the thread alone from then on, but for the counters and the bell.
class Publisher::Room {
public:
    Room(PublisherSettings settings, std::unique_ptr<Store> outbox, Watermark watermark)
        : settings_(std::move(settings)),
          outbox_(std::move(outbox)),
          watermark_(std::move(watermark)),
          live_(make_publisher(context_)),
          desk_(make_router(context_)) {}

    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    Room(Room&&) = delete;
    Room& operator=(Room&&) = delete;

    ~Room() {
        stopping_ = true;
        bell_.ring();
        if (thread_.joinable()) thread_.join();
    }

    text::Result<void> open() {
        alerts_ = VIGIE_TRY(bind_all(live_, settings_.alerts, settings_.insecure));
        requests_ = VIGIE_TRY(bind_all(desk_, settings_.requests, settings_.insecure));
        const Head head = VIGIE_TRY(outbox_->head());
        station_ = {settings_.name, static_cast<int>(settings_.heartbeat.count()), head};
        const auto& sent = watermark_.head();
        if (sent && sent->epoch == head.epoch) station_.sent.seq = sent->seq;
        thread_ = start_without_signals([this] { run(); });
        return {};
    }

    void wake() const { bell_.ring(); }

    [[nodiscard]] const std::vector<std::string>& alerts() const { return alerts_; }

    [[nodiscard]] const std::vector<std::string>& requests() const { return requests_; }

    [[nodiscard]] PublisherCounts counts() const {
        return {published_, subscriptions_, asked_, refused_, failures_, sent_};
    }

private:
    void run() {
        publish();
        for (auto next = Steady::now(); !stopping_;) {
            if (Steady::now() >= next) {
                send(live_,
                     heartbeat_frames(station_.publisher, {station_.sent, station_.period_ms}));
                next = Steady::now() + settings_.heartbeat;
            }
            wait_until(next);
            bell_.silence();
            // Also when idle: a PUB that never reads leaks the pipes of dead peers.
            hear_subscriptions();
            publish();
            serve();
        }
        publish();  // what was committed while the last turn was served
        live_.set(zmq::sockopt::linger, farewell_ms);
        desk_.set(zmq::sockopt::linger, farewell_ms);
    }

    void wait_until(Steady::time_point next) {
        const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::max(next - Steady::now(), Steady::duration::zero()));
        std::array<zmq::pollitem_t, 3> items{{{live_.handle(), 0, ZMQ_POLLIN, 0},
                                              {desk_.handle(), 0, ZMQ_POLLIN, 0},
                                              {nullptr, bell_.file(), ZMQ_POLLIN, 0}}};
        // An interrupted wait is a short one.
        (void)zmq_poll(items.data(), static_cast<int>(items.size()), wait.count() + 1);
    }

    void hear_subscriptions() {
        while (const auto frames = receive(live_)) {
            const std::string& first = frames->front();
            if (!first.empty() && first.front() == '\1') subscriptions_ += 1;
            if (!first.empty() && first.front() == '\0') subscriptions_ -= 1;
        }
    }

    /// Everything committed and not yet sent, page by page.
    void publish() {
        for (;;) {
            const auto head = outbox_->head();
            if (!head || head->seq <= station_.sent.seq) {
                if (!head) failures_ += 1;
                break;
            }
            Outbox::Range range{std::string(topic_root), station_.sent.seq, head->seq};
            range.limit = alerts_per_answer;
            const auto rows = outbox_->rows(range);
            const Head next{head->epoch, rows && !rows->empty() ? rows->back().seq : head->seq};
            // Not on disk, not sent: it is tried again at the next wake or heartbeat.
            if (!rows || !watermark_.raise(next)) {
                failures_ += 1;
                break;
            }
            station_.sent = next;
            for (const OutboxRow& row : *rows)
                publish(row);
        }
        sent_ = station_.sent.seq;
    }

    void publish(const OutboxRow& row) {
        const auto& [name, period, sent] = station_;
        send(live_, alert_frames(name, sent.epoch, row, row.address));
        published_ += 1;
        if (!row.former) return;
        send(live_, alert_frames(name, sent.epoch, row, *row.former));
        published_ += 1;
    }

    void serve() {
        for (int turn = 0; turn < requests_a_turn; ++turn) {
            auto frames = receive(desk_);
            if (!frames) return;
            const std::string peer = frames->front();
            frames->erase(frames->begin());
            serve(peer, *frames);
        }
        bell_.ring();  // more may be waiting
    }

    void serve(const std::string& peer, const Frames& frames) {
        asked_ += 1;
        const auto request = read_request(frames);
        if (!request) {
            refused_ += 1;
            reply(peer, error_frames("not a request: HELLO, HEAD, REPLAY or SNAPSHOT with JSON"));
            return;
        }
        const auto messages = answer(*outbox_, *request, station_);
        if (!messages) {
            failures_ += 1;
            reply(peer, error_frames("the outbox cannot be read now"));
            return;
        }
        for (const Frames& message : *messages) {
            // A peer that does not read gets no end marker and asks again.
            if (!reply(peer, message)) return;
        }
    }

    bool reply(const std::string& peer, Frames frames) {
        frames.insert(frames.begin(), peer);
        return send(desk_, frames);
    }

    PublisherSettings settings_;
    std::unique_ptr<Store> outbox_;
    Watermark watermark_;
    zmq::context_t context_;
    zmq::socket_t live_;
    zmq::socket_t desk_;
    Bell bell_;
    Station station_;
    std::vector<std::string> alerts_;
    std::vector<std::string> requests_;
    std::atomic<std::int64_t> published_{0};
    std::atomic<std::int64_t> subscriptions_{0};
    std::atomic<std::int64_t> asked_{0};
    std::atomic<std::int64_t> refused_{0};
    std::atomic<std::int64_t> failures_{0};
    std::atomic<std::int64_t> sent_{0};
    std::atomic<bool> stopping_{false};
    std::thread thread_;
};

text::Result<std::unique_ptr<Publisher>> Publisher::start(const std::filesystem::path& folder,
                                                          PublisherSettings settings) {
    auto outbox = VIGIE_TRY(open_sqlite_store(folder, Access::reader));
    auto watermark = VIGIE_TRY(Watermark::open(folder));
    auto room =
        std::make_unique<Room>(std::move(settings), std::move(outbox), std::move(watermark));
    if (auto opened = room->open(); !opened) return tl::make_unexpected(opened.error());
    return std::unique_ptr<Publisher>(new Publisher(std::move(room)));
}

Publisher::Publisher(std::unique_ptr<Room> room) : room_(std::move(room)) {}

Publisher::~Publisher() = default;

void Publisher::wake() {
    room_->wake();
}

const std::vector<std::string>& Publisher::alerts() const {
    return room_->alerts();
}

const std::vector<std::string>& Publisher::requests() const {
    return room_->requests();
}

PublisherCounts Publisher::counts() const {
    return room_->counts();
}

bool is_loopback(const std::string& endpoint) {
    if (endpoint.starts_with("ipc://") || endpoint.starts_with("inproc://")) return true;
    constexpr std::string_view tcp = "tcp://";
    const auto colon = endpoint.rfind(':');
    if (!endpoint.starts_with(tcp) || colon < tcp.size()) return false;
    const std::string host = endpoint.substr(tcp.size(), colon - tcp.size());
    if (host == "[::1]" || host == "localhost") return true;
    // "127.example.org" is a name, not an address of this machine.
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

}  // namespace vigie::alerts
