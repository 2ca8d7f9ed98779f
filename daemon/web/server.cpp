#include "daemon/web/server.h"

#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "alerts/store.h"
#include "daemon/http/listener.h"
#include "daemon/log.h"
#include "daemon/settings/cap_form.h"
#include "daemon/web/audience.h"
#include "daemon/web/site.h"

namespace vigie::daemon::web {
namespace {

/// Each holds a place, a socket and a page of alerts at most.
constexpr std::size_t most_listeners = 64;
/// With all of those there is still room for who asks.
constexpr std::size_t most_connections = most_listeners + 32;

/// Who asks is near, or a proxy that has the whole header; monitoring must not wait behind others.
constexpr std::chrono::seconds longest_header{2};

http::Site http_site(const Site& site) {
    http::Site made;
    made.room = [](const http::Request&) { return std::size_t{0}; };
    made.answer = [&site](http::Request request) -> boost::asio::awaitable<http::Response> {
        co_return site.answer(request);
    };
    return made;
}

}  // namespace

struct Server::State {
    State(const Foundation& foundation, std::unique_ptr<alerts::Store> reader, std::string epoch)
        : telemetry(foundation.telemetry),
          store(std::move(reader)),
          audience(io, most_listeners),
          site({*store,
                foundation.telemetry,
                [&publisher = foundation.publisher] { return publisher.counts(); },
                foundation.clock,
                foundation.settings.state_dir,
                foundation.settings.data / "schema/alert-1.json",
                foundation.settings.publish.name,
                cap_form(foundation.settings),
                std::move(epoch)},
               audience) {}

    Telemetry& telemetry;
    std::unique_ptr<alerts::Store> store;
    boost::asio::io_context io{1};
    Audience audience;
    Site site;
    std::unique_ptr<http::Listener> listener;
    std::atomic<bool> is_woken{false};  // and has not heard of it yet
    std::thread thread;

    /// Any thread. A burst of alerts wakes once.
    void wake() {
        if (is_woken.exchange(true)) return;
        boost::asio::post(io, [this] {
            is_woken = false;  // before they look: what is sent from here on wakes again
            audience.wake();
        });
    }
};

text::Result<std::unique_ptr<Server>> Server::open(const Foundation& foundation) {
    const auto& listen = foundation.settings.http.listen;
    if (!listen) return std::unique_ptr<Server>();
    auto store =
        VIGIE_TRY(alerts::open_sqlite_store(foundation.settings.state_dir, alerts::Access::reader));
    const alerts::Head head = VIGIE_TRY(store->head());
    auto state = std::make_unique<State>(foundation, std::move(store), head.epoch);
    http::Limits limits;
    limits.connections = most_connections;
    limits.header_time = longest_header;
    state->listener = VIGIE_TRY(http::Listener::open(state->io, *listen, limits));
    log_info("answers over http", {{"at", "http://" + http::to_string(*listen) + "/"}});
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {
    State& web = *state_;
    web.listener->serve(http_site(web.site));
    web.telemetry.on_sent([&web] { web.wake(); });
    web.thread = std::thread([&web] { web.io.run(); });
}

Server::~Server() {
    State& web = *state_;
    web.telemetry.on_sent(nullptr);
    boost::asio::post(web.io, [&web] {
        web.audience.close();
        web.listener->close();
    });
    web.thread.join();
}

}  // namespace vigie::daemon::web
