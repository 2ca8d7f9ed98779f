#include "alerts/subscribe.h"

#include <unistd.h>

#include <chrono>
#include <csignal>
#include <iostream>
#include <memory>
#include <stop_token>
#include <thread>

#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/present.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie subscribe\n"
    "  vigie subscribe --topic ML.4 --topic ML.5        the severe ones in Mali\n"
    "  vigie subscribe --since 0 --json > alerts.jsonl  everything from the beginning\n"
    "  vigie subscribe --since 0 -n 1 --timeout 10      one alert, or give up after 10 s\n"
    "\n"
    "Catches up with what it missed since --since, proves that it lost nothing, prints every\n"
    "alert once. A topic is COUNTRY.SEVERITY.REGION.KIND, from the left as far as you like.\n"
    "Exit code 69 when --timeout passes without an alert.\n";

struct Options {
    alerts::SubscribeSettings settings;
    std::int64_t since = -1;  // -1: from now on
    double timeout = 0;       // seconds
};

struct Printed {
    std::int64_t alerts = 0;
    std::int64_t seq = 0;
    std::string epoch;
};

bool coloured(Color color) {
    return color == Color::always || (color == Color::automatic && ::isatty(STDOUT_FILENO) == 1);
}

void print(const alerts::Deliver& delivered, const Common& common) {
    if (common.json) {
        std::cout << delivered.body << std::endl;  // flushed: a pipe's reader waits for it
        return;
    }
    const auto alert = nlohmann::ordered_json::parse(delivered.body, nullptr, false);
    const Paint paint = coloured(common.color) ? Paint::coloured : Paint::plain;
    std::cout << alert_text(alert, paint) << std::endl;
}

/// SIGINT and SIGTERM as a stop request: blocked in every thread, waited for in one.
std::jthread stop_on_signal(std::stop_source& stop) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return std::jthread([&stop, signals](const std::stop_token& over) {
        const timespec slice{0, 50'000'000};
        while (!over.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &slice) > 0) stop.request_stop();
        }
    });
}

Exit subscribe(const Options& options, const Common& common) {
    alerts::SubscribeSettings settings = options.settings;
    if (options.since >= 0) settings.since = options.since;
    settings.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(options.timeout * 1e3));
    std::stop_source stop;
    const std::jthread listener = stop_on_signal(stop);
    Printed printed;
    const auto ended = alerts::subscribe(
        settings,
        [&](const alerts::Deliver& delivered) {
            print(delivered, common);
            printed = {printed.alerts + 1, delivered.header.seq, delivered.header.epoch};
        },
        stop.get_token());
    if (!ended) {
        complain(ended.error().message());
        return Exit::unavailable;
    }
    if (printed.alerts > 0 && !common.quiet) {
        std::cerr << printed.alerts << " alerts; go on with --since " << printed.seq << " --epoch "
                  << printed.epoch << "\n";
    }
    return *ended == alerts::Ended::timeout && printed.alerts == 0 ? Exit::unavailable : Exit::ok;
}

}  // namespace

void add_subscribe(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    alerts::SubscribeSettings& settings = options->settings;
    CLI::App& verb = line.verb("subscribe", "Print alerts as they are published", examples);
    verb.add_option("--connect", settings.alerts, "where vigie publishes")
        ->capture_default_str()
        ->type_name("ENDPOINT");
    verb.add_option("--requests",
                    settings.requests,
                    "where vigie answers requests; otherwise the next port")
        ->type_name("ENDPOINT");
    verb.add_option("--topic", settings.topics, "only alerts under this topic; repeatable")
        ->allow_extra_args(false)
        ->type_name("PREFIX");
    verb.add_option("--since", options->since, "begin after this seq; 0 is the beginning")
        ->check(CLI::NonNegativeNumber.description(""))
        ->type_name("SEQ");
    verb.add_option("--epoch", settings.epoch, "the epoch that --since belongs to");
    verb.add_option("-n,--count", settings.count, "stop after so many alerts");
    verb.add_option("--timeout", options->timeout, "stop when nothing came for so many seconds");
    line.on(verb, [options](const Common& common) { return subscribe(*options, common); });
}

}  // namespace vigie::daemon::verbs
