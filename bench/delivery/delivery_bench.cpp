// One-way delivery, ours and bare libzmq's, in one process with the same bodies, subscribers and
// clock:  delivery_bench vigie|libzmq|libzmq-own tcp|ipc|curve SUBSCRIBERS thr|back|lat ALERTS RATE
//
// The subscribers are bare SUB sockets in a child process. Every alert's moment of departure stands
// in memory that both share: for libzmq before its zmq_send, for vigie after its COMMIT, so that
// both times mean "ready to leave". libzmq sends one body again and again, which never leaves the
// processor's cache; libzmq-own a body of its own for each alert, as any publisher has to. thr: all
// alerts at once, from memory, as the writer hands them over; back (vigie alone): all at once, read
// back from the outbox, as after a restart; lat: RATE a second. Prints one CSV line of the form of
// the peers' benchmarks: system,transport,nsub,mode,msgs,pub_per_s,delivered_per_s,lost,
// p50_us,p99_us,p999_us,max_us,steal_pct,cpu_us_per_msg.
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <zmq.hpp>

#include "alerts/keys/curve_key.h"
#include "alerts/publisher.h"
#include "alerts/wire/frames.h"
#include "tests/alerts/sketch.h"

namespace {

namespace alerts = vigie::alerts;
using Clock = std::chrono::steady_clock;

constexpr const char* topic = "alert.ML.4.gao.attack.";
constexpr std::size_t body_size = 1024;
constexpr std::size_t most_alerts = 1'000'000;
constexpr auto patience =
    std::chrono::seconds(10);  // after the last message; then the rest is lost

std::int64_t now_ns() {
    return Clock::now().time_since_epoch().count();
}

struct Task {
    std::string system;
    std::string transport;
    int subscribers = 1;
    std::string mode;
    std::int64_t alerts = 0;
    int rate = 0;
};

/// What both processes see.
struct Shared {
    std::atomic<int> ready;
    std::atomic<std::int64_t> first_ns;
    std::atomic<std::int64_t> last_ns;
    std::atomic<std::int64_t> received;
    double p50, p99, p999, max;
    std::array<std::atomic<std::int64_t>, most_alerts + 1> departed;  // by seq
};

struct Steal {
    std::uint64_t stolen = 0;
    std::uint64_t all = 0;

    static Steal now() {
        std::ifstream in("/proc/stat");
        std::string word;
        in >> word;
        Steal steal;
        for (int i = 0; i < 8; ++i) {
            std::uint64_t value = 0;
            in >> value;
            steal.all += value;
            if (i == 7) steal.stolen = value;
        }
        return steal;
    }
};

double cpu_seconds(int who) {
    rusage usage{};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// ---- the subscribers ------------------------------------------------------------------------

std::int64_t seq_in(const std::string& header) {
    const auto at = header.find("\"seq\":");
    return at == std::string::npos ? 0 : std::strtoll(header.c_str() + at + 6, nullptr, 10);
}

void take(zmq::socket_t& socket, Shared& shared, std::vector<std::int64_t>& took) {
    for (int taken = 0; taken < 64; ++taken) {
        zmq::message_t part;
        if (!socket.recv(part, zmq::recv_flags::dontwait)) return;
        std::string header;
        for (int frame = 1; part.more(); ++frame) {
            (void)socket.recv(part);
            if (frame == 1) header = part.to_string();
        }
        const auto seq = seq_in(header);
        if (seq <= 0) continue;  // the welcome
        const auto at = now_ns();
        const auto departed = shared.departed.at(static_cast<std::size_t>(seq)).load();
        took.push_back(at - departed);
        shared.last_ns = at;
    }
}

void listen(const Task& task,
            const std::string& endpoint,
            const alerts::KeyPair& server,
            const alerts::KeyPair& own,
            Shared& shared) {
    zmq::context_t context;
    context.set(zmq::ctxopt::max_sockets, 4096);
    std::vector<zmq::socket_t> sockets;
    std::vector<zmq::pollitem_t> items;
    for (int i = 0; i < task.subscribers; ++i) {
        zmq::socket_t& socket = sockets.emplace_back(context, zmq::socket_type::sub);
        socket.set(zmq::sockopt::rcvhwm, 0);
        socket.set(zmq::sockopt::linger, 0);
        if (task.transport == "curve") {
            socket.set(zmq::sockopt::curve_serverkey, server.open);
            socket.set(zmq::sockopt::curve_publickey, own.open);
            socket.set(zmq::sockopt::curve_secretkey, own.secret);
        }
        socket.set(zmq::sockopt::subscribe, "alert.ML.");
        socket.connect(endpoint);
        items.push_back({socket.handle(), 0, ZMQ_POLLIN, 0});
    }
    std::vector<std::int64_t> took;
    const auto expected = static_cast<std::size_t>(task.alerts * task.subscribers);
    took.reserve(expected);
    shared.ready = 1;
    for (auto heard = Clock::now(); took.size() < expected;) {
        if (zmq_poll(items.data(), task.subscribers, 500) > 0) heard = Clock::now();
        if (Clock::now() - heard > patience) break;
        for (int i = 0; i < task.subscribers; ++i) {
            const auto index = static_cast<std::size_t>(i);
            if ((items[index].revents & ZMQ_POLLIN) != 0) take(sockets[index], shared, took);
        }
    }
    std::sort(took.begin(), took.end());
    const auto at = [&](double share) {
        if (took.empty()) return 0.0;
        const auto index = static_cast<std::size_t>(share * static_cast<double>(took.size()));
        return static_cast<double>(took[std::min(index, took.size() - 1)]) / 1e3;
    };
    shared.p50 = at(.5);
    shared.p99 = at(.99);
    shared.p999 = at(.999);
    shared.max = at(1);
    shared.received = static_cast<std::int64_t>(took.size());
}

// ---- the publishers -------------------------------------------------------------------------

void pace(std::int64_t began, std::int64_t number, int rate) {
    if (rate <= 0) return;
    const std::int64_t due = began + number * 1'000'000'000 / rate;
    std::this_thread::sleep_for(
        std::chrono::nanoseconds(std::max<std::int64_t>(0, due - now_ns())));
}

std::string header_of(std::int64_t seq) {
    const auto before = std::to_string(seq - 1);
    return R"({"v":1,"publisher":"vigie","epoch":"0123456789abcdef","seq":)" + std::to_string(seq) +
           R"(,"prev":[)" + before + "," + before + "," + before + "," + before + "," + before +
           R"(],"id":"ML-2026-02-10-d8c43a267e","revision":1})";
}

/// The peer: the same three frames, NODROP as a throughput run needs it.
void publish_bare(const Task& task,
                  const std::string& endpoint,
                  const alerts::KeyPair& server,
                  Shared& shared) {
    zmq::context_t context;
    zmq::socket_t socket(context, zmq::socket_type::xpub);
    socket.set(zmq::sockopt::xpub_verbose, 1);
    socket.set(zmq::sockopt::xpub_nodrop, 1);
    socket.set(zmq::sockopt::sndhwm, 1000);
    if (task.transport == "curve") {
        socket.set(zmq::sockopt::curve_server, true);
        socket.set(zmq::sockopt::curve_secretkey, server.secret);
    }
    socket.bind(endpoint);
    for (int heard = 0; heard < task.subscribers;) {
        zmq::message_t subscription;
        if (socket.recv(subscription) && !subscription.empty()) ++heard;
    }
    const std::size_t own = task.system == "libzmq-own" ? static_cast<std::size_t>(task.alerts) : 1;
    const std::vector<std::string> bodies(own, std::string(body_size, 'x'));
    const auto began = now_ns();
    shared.first_ns = began;
    for (std::int64_t seq = 1; seq <= task.alerts; ++seq) {
        pace(began, seq - 1, task.rate);
        shared.departed.at(static_cast<std::size_t>(seq)) = now_ns();
        const std::string header = header_of(seq);
        socket.send(zmq::buffer(std::string_view(topic)), zmq::send_flags::sndmore);
        socket.send(zmq::buffer(header), zmq::send_flags::sndmore);
        socket.send(zmq::buffer(bodies[static_cast<std::size_t>(seq) % own]));
    }
    socket.set(zmq::sockopt::linger, 20'000);
}

std::vector<alerts::OutboxRow> commit(alerts::Store& store,
                                      std::int64_t first,
                                      std::int64_t last,
                                      Shared& shared) {
    alerts::Entry entry;
    const std::string body(body_size, 'x');
    for (std::int64_t seq = first; seq <= last; ++seq)
        entry.alerts.push_back({"alert-" + std::to_string(seq), 1, topic, "", body});
    auto rows = store.commit(entry).value();
    const auto at = now_ns();
    for (std::int64_t seq = first; seq <= last; ++seq)
        shared.departed.at(static_cast<std::size_t>(seq)) = at;
    return rows;
}

void publish_vigie(const Task& task,
                   const std::string& endpoint,
                   const alerts::KeyPair& server,
                   const alerts::KeyPair& own,
                   Shared& shared) {
    const alerts::test::TemporaryFolder folder;
    const auto store = alerts::open_sqlite_store(folder.path()).value();
    alerts::PublisherSettings settings;
    settings.alerts = {{endpoint, task.transport == "curve" ? server.secret : ""}};
    settings.requests = {{"ipc://" + (folder.path() / "requests.ipc").string(), ""}};
    settings.keys.add(own.open, {"bench", std::nullopt});
    // Nothing but our own wake may send what is committed and not yet stamped.
    settings.heartbeat = std::chrono::hours(1);
    const auto publisher = alerts::Publisher::start(folder.path(), settings).value();
    while (publisher->counts().subscriptions < task.subscribers)
        std::this_thread::yield();
    if (task.rate == 0) {
        auto rows = commit(*store, 1, task.alerts, shared);
        shared.first_ns = now_ns();
        if (task.mode == "back") rows.clear();
        publisher->wake(std::move(rows));
    }
    const auto began = now_ns();
    if (task.rate > 0) shared.first_ns = began;
    for (std::int64_t seq = 1; task.rate > 0 && seq <= task.alerts; ++seq) {
        pace(began, seq - 1, task.rate);
        publisher->wake(commit(*store, seq, seq, shared));
    }
    while (publisher->counts().sent < task.alerts)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    // The subscribers take what is on its way before the sockets close.
    while (shared.received < 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void print(const Task& task, const Shared& shared, const Steal& before, double cpu) {
    const Steal after = Steal::now();
    const double seconds =
        static_cast<double>(shared.last_ns - shared.first_ns) / 1e9;  // to the last delivery
    const auto expected = task.alerts * task.subscribers;
    const double stolen = after.all > before.all
                              ? 100.0 * static_cast<double>(after.stolen - before.stolen) /
                                    static_cast<double>(after.all - before.all)
                              : 0;
    std::printf("%s,%s,%d,%s,%lld,%.0f,%.0f,%lld,%.0f,%.0f,%.0f,%.0f,%.0f,%.1f\n",
                task.system.c_str(),
                task.transport.c_str(),
                task.subscribers,
                task.mode.c_str(),
                static_cast<long long>(task.alerts),
                static_cast<double>(task.alerts) / seconds,
                static_cast<double>(shared.received) / seconds,
                static_cast<long long>(expected - shared.received),
                shared.p50,
                shared.p99,
                shared.p999,
                shared.max,
                stolen,
                cpu * 1e6 / static_cast<double>(task.alerts));
}

}  // namespace

int main(int count, char** words) {
    if (count != 7) {
        std::fputs(
            "usage: delivery_bench vigie|libzmq|libzmq-own tcp|ipc|curve SUBSCRIBERS thr|back|lat N "
            "RATE\n",
            stderr);
        return 2;
    }
    const Task task{words[1],
                    words[2],
                    std::stoi(words[3]),
                    words[4],
                    std::stoll(words[5]),
                    std::stoi(words[6])};
    void* const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto& shared = *new (memory) Shared;
    shared.received = -1;
    const auto server = alerts::new_key_pair();
    const auto own = alerts::new_key_pair();
    const alerts::test::TemporaryFolder folder;
    const std::string endpoint =
        task.transport == "ipc" ? "ipc://" + (folder.path() / "alerts.ipc").string()
                                : "tcp://127.0.0.1:" + std::to_string(20'000 + ::getpid() % 9000);
    const Steal before = Steal::now();
    const pid_t child = ::fork();
    if (child == 0) {
        listen(task, endpoint, server, own, shared);
        ::_exit(0);
    }
    if (task.system == "vigie") {
        publish_vigie(task, endpoint, server, own, shared);
    } else {
        publish_bare(task, endpoint, server, shared);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    print(task, shared, before, cpu_seconds(RUSAGE_SELF) + cpu_seconds(RUSAGE_CHILDREN));
    return 0;
}
