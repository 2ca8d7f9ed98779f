#include <csignal>
#include <iostream>
#include <memory>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/pipeline/service.h"
#include "daemon/verbs/verbs.h"
#include "feeds/curl_fetcher.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie once\n"
    "  vigie once -c my-vigie.toml --json\n"
    "\n"
    "Polls every feed once, stores and publishes, and exits: 69 when every feed failed, 75 when the\n"
    "news could not be stored (a full disk, say).\n";

void print(const Tally& tally, const Common& common) {
    if (common.json) {
        const nlohmann::ordered_json json{{"feeds", tally.polls},
                                          {"failed", tally.failed_polls},
                                          {"articles", tally.articles},
                                          {"unread", tally.unread},
                                          {"alerts", tally.alerts}};
        std::cout << json.dump() << "\n";
    } else if (!common.quiet) {
        std::cout << tally.polls << " feeds polled, " << tally.failed_polls << " failed; "
                  << tally.articles << " new articles"
                  << (tally.unread > 0
                          ? " (" + std::to_string(tally.unread) + " in languages that are not read)"
                          : std::string{})
                  << ", " << tally.alerts << " alerts\n";
    }
}

Exit once(const Common& common, bool insecure) {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const auto service = Service::open(common, insecure);
    if (!service) return service.error();
    boost::asio::io_context io(1);
    feeds::CurlFetcher fetcher(io);
    Pipeline pipeline(io, fetcher, (*service)->ground());
    boost::asio::co_spawn(io, pipeline.once((*service)->feeds()), boost::asio::detached);
    io.run();
    print(pipeline.tally(), common);
    if (pipeline.tally().not_kept > 0) {
        complain(std::to_string(pipeline.tally().not_kept) +
                 " harvests could not be stored: mend what the log says and run it again");
        return Exit::try_later;
    }
    if (pipeline.tally().failed_polls < pipeline.tally().polls) return Exit::ok;
    complain("every feed failed");
    return Exit::unavailable;
}

}  // namespace

void add_once(CommandLine& line) {
    CLI::App& verb = line.verb("once", "Poll every feed once, publish, exit", examples);
    line.takes_settings(verb);
    const auto insecure = std::make_shared<bool>(false);
    verb.add_flag("--insecure", *insecure, "publish beyond this machine without keys, to anybody");
    line.on(verb, [insecure](const Common& common) { return once(common, *insecure); });
}

}  // namespace vigie::daemon::verbs
