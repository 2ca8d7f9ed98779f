#include <pthread.h>

#include <csignal>
#include <exception>
#include <memory>
#include <string>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/http/listener.h"
#include "daemon/pipeline/backups.h"
#include "daemon/pipeline/hub_calls.h"
#include "daemon/pipeline/reloads.h"
#include "daemon/pipeline/service.h"
#include "daemon/verbs/verbs.h"
#include "daemon/web/server.h"
#include "feeds/curl_fetcher.h"
#include "feeds/websub/callbacks.h"

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie run\n"
    "  vigie run -c my-vigie.toml --log-format json\n"
    "\n"
    "Runs in the foreground until SIGTERM or Ctrl-C, then finishes what is in hand, within five\n"
    "seconds. SIGHUP reads every file again, all or nothing. Under systemd, systemd/vigie.service starts it.\n";

void log_tally(const Tally& tally) {
    log_info("stopped",
             {{"polls", std::to_string(tally.polls)},
              {"failed", std::to_string(tally.failed_polls)},
              {"articles", std::to_string(tally.articles)},
              {"unread", std::to_string(tally.unread)},
              {"alerts", std::to_string(tally.alerts)}});
}

/// Where hubs reach us; without [websub] in the settings they do not.
struct HubSide {
    std::unique_ptr<feeds::websub::Callbacks> callbacks;
    std::unique_ptr<http::Listener> listener;

    void close() {
        if (listener) listener->close();
    }
};

text::Result<HubSide> open_hub_side(const WebsubSettings& settings, boost::asio::io_context& io) {
    HubSide side;
    if (!settings.listen) return side;
    side.listener = VIGIE_TRY(http::Listener::open(io, *settings.listen));
    side.callbacks = std::make_unique<feeds::websub::Callbacks>(settings.callback);
    log_info("hubs are heard", {{"callback", settings.callback}});
    return side;
}

struct Signals {
    boost::asio::signal_set told;     ///< to stop
    boost::asio::signal_set hung_up;  ///< to read the configuration again
};

Exit watch(
    Service& service, Notify notify, boost::asio::io_context& io, Signals& signals, HubSide hubs) {
    feeds::CurlFetcher fetcher(io);
    Pipeline pipeline(io, fetcher, service.ground());
    Backups backups(io,
                    service.settings().state_dir,
                    service.ground().clock,
                    [&pipeline](const std::exception_ptr& why) { pipeline.give_up(why); });
    Reloads reloads(io, signals.hung_up, service, pipeline, notify);
    if (hubs.listener) {
        pipeline.be_pushed(*hubs.callbacks, service.former_feeds());
        hubs.listener->serve(hub_calls(*hubs.callbacks, service.ground().clock));
    }
    std::exception_ptr broken;
    boost::asio::co_spawn(io,
                          pipeline.run(service.feeds(), std::move(notify), signals.told),
                          [&](const std::exception_ptr& thrown) {
                              broken = thrown;
                              reloads.close();
                              backups.close();
                              hubs.close();
                          });
    io.run();
    log_tally(pipeline.tally());
    return exit_after(broken);
}

/// Everything is done. Taking down the set that caught the signals gives them back their default,
/// which is to kill: from here on they wait until the process has ended by itself.
void hold_signals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
}

Exit run(const Common& common, bool insecure) {
    Notify notify = Notify::from_environment();
    // Before anything is opened: a signal that comes while the store is being checked waits here,
    // and one that comes while the last alerts go out changes nothing.
    boost::asio::io_context io(1);
    Signals signals{boost::asio::signal_set(io, SIGINT, SIGTERM),
                    boost::asio::signal_set(io, SIGHUP)};
    std::signal(SIGPIPE, SIG_IGN);  // a server that hangs up is an error value, not an end
    std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow
    auto service = Service::open(common, insecure);
    if (!service) return service.error();
    auto hubs = open_hub_side((*service)->settings().websub, io);
    if (!hubs) {
        complain(hubs.error().message());
        return exit_for(hubs.error());
    }
    auto web = web::Server::open({(*service)->settings(),
                                  (*service)->telemetry(),
                                  (*service)->publisher(),
                                  (*service)->clock()});
    if (!web) {
        complain(web.error().message());
        return exit_for(web.error());
    }
    const Exit ended = watch(**service, std::move(notify), io, signals, *std::move(hubs));
    web->reset();
    service->reset();
    hold_signals();
    return ended;
}

}  // namespace

void add_run(CommandLine& line) {
    CLI::App& verb = line.verb("run", "Watch the feeds and publish alerts", examples);
    line.takes_settings(verb);
    const auto insecure = std::make_shared<bool>(false);
    verb.add_flag("--insecure", *insecure, "publish beyond this machine without keys, to anybody");
    line.on(verb, [insecure](const Common& common) { return run(common, *insecure); });
}

}  // namespace vigie::daemon::verbs
