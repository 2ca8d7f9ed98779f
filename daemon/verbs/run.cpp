#include <csignal>
#include <string>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

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
              {"alerts", std::to_string(tally.alerts)}});
}

void watch(const Service& service, Notify notify) {
    boost::asio::io_context io(1);
    feeds::CurlFetcher fetcher(io);
    Pipeline pipeline(io, fetcher, service.ground());
    boost::asio::co_spawn(
        io, pipeline.run(service.feeds(), std::move(notify)), boost::asio::detached);
    io.run();
    log_tally(pipeline.tally());
}

Exit run(const Common& common) {
    Notify notify = Notify::from_environment();
    const auto service = Service::open(common);
    if (!service) return service.error();
    std::signal(SIGPIPE, SIG_IGN);  // a server that hangs up is an error value, not an end
    std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow
    watch(**service, std::move(notify));
    // What is committed is still being published: an impatient second signal must not cut it off.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    return Exit::ok;
}

}  // namespace

void add_run(CommandLine& line) {
    CLI::App& verb = line.verb("run", "Watch the feeds and publish alerts", examples);
    line.takes_settings(verb);
    line.on(verb, run);
}

}  // namespace vigie::daemon::verbs
