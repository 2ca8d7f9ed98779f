#include <pthread.h>

#include <csignal>
#include <string>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include "daemon/cli/command_line.h"
#include "daemon/pipeline/service.h"
#include "daemon/verbs/verbs.h"
#include "feeds/curl_fetcher.h"

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie run\n"
    "  vigie run -c my-vigie.toml --log-format json\n"
    "\n"
    "Runs in the foreground until SIGTERM or Ctrl-C, then finishes what is in hand, within five\n"
    "seconds. Under systemd, systemd/vigie.service starts it.\n";

void log_tally(const Tally& tally) {
    log_info("stopped",
             {{"polls", std::to_string(tally.polls)},
              {"failed", std::to_string(tally.failed_polls)},
              {"articles", std::to_string(tally.articles)},
              {"unread", std::to_string(tally.unread)},
              {"alerts", std::to_string(tally.alerts)}});
}

void watch(const Service& service,
           Notify notify,
           boost::asio::io_context& io,
           boost::asio::signal_set& told) {
    feeds::CurlFetcher fetcher(io);
    Pipeline pipeline(io, fetcher, service.ground());
    boost::asio::co_spawn(
        io, pipeline.run(service.feeds(), std::move(notify), told), boost::asio::detached);
    io.run();
    log_tally(pipeline.tally());
}

/// Everything is done. Taking down the set that caught the signals gives them back their default,
/// which is to kill: from here on they wait until the process has ended by itself.
void hold_signals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
}

Exit run(const Common& common) {
    Notify notify = Notify::from_environment();
    // Before anything is opened: a signal that comes while the store is being checked waits here,
    // and one that comes while the last alerts go out changes nothing.
    boost::asio::io_context io(1);
    boost::asio::signal_set told(io, SIGINT, SIGTERM);
    std::signal(SIGPIPE, SIG_IGN);  // a server that hangs up is an error value, not an end
    std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow
    auto service = Service::open(common);
    if (!service) return service.error();
    watch(**service, std::move(notify), io, told);
    service->reset();
    hold_signals();
    return Exit::ok;
}

}  // namespace

void add_run(CommandLine& line) {
    CLI::App& verb = line.verb("run", "Watch the feeds and publish alerts", examples);
    line.takes_settings(verb);
    line.on(verb, run);
}

}  // namespace vigie::daemon::verbs
