#include "alerts/subscribe.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include "alerts/error.h"
#include "alerts/keys/curve_key.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/command.h"
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
    "  vigie subscribe --state desk.place --exec 'mail -s \"$VIGIE_ID\" desk@example.org'\n"
    "  vigie subscribe --connect tcp://vigie.example:5556 --keys radio.secret --server-key server.pub\n"
    "\n"
    "Catches up with what it missed, proves that it lost nothing, prints every alert once. A topic is\n"
    "COUNTRY.SEVERITY.REGION.KIND, from the left as far as you like. --state keeps (epoch, seq) in a\n"
    "file after each alert, so that the next run goes on there. --exec runs a command for each alert\n"
    "instead of printing it: its JSON on standard input, and VIGIE_ID, VIGIE_REVISION, VIGIE_TOPIC,\n"
    "VIGIE_SEQ and VIGIE_EPOCH in the environment. One that fails is run again, after a second at\n"
    "first and a minute in the end, and no later alert before it.\n"
    "Exit code 69 when --timeout passes without an alert.\n";

using std::chrono::milliseconds;

constexpr milliseconds first_retry{1000};
constexpr milliseconds longest_retry{60'000};

struct Options {
    alerts::SubscribeSettings settings;
    std::int64_t since = -1;  // -1: from now on
    double timeout = 0;       // seconds
    std::string command;      // empty = print
    std::string server_key;   // the key itself, or a file
    std::string keys;         // the file of our secret key
};

struct Taken {
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

/// Runs the command until it succeeds; false when told to stop before.
bool hand_over(const alerts::Deliver& alert,
               const std::string& command,
               const std::stop_token& stop) {
    const alerts::Header& header = alert.header;
    const std::vector<std::string> variables{"VIGIE_ID=" + header.id,
                                             "VIGIE_REVISION=" + std::to_string(header.revision),
                                             "VIGIE_TOPIC=" + alert.topic,
                                             "VIGIE_SEQ=" + std::to_string(header.seq),
                                             "VIGIE_EPOCH=" + header.epoch};
    for (milliseconds wait = first_retry;; wait = std::min(2 * wait, longest_retry)) {
        const auto code = run_command(command, variables, alert.body + "\n");
        if (code && *code == 0) return true;
        if (stop.stop_requested()) return false;
        complain("the command failed for " + header.id + " revision " +
                 std::to_string(header.revision) + " (" +
                 (code ? "exit code " + std::to_string(*code) : code.error().message()) +
                 "), again in " + std::to_string(wait.count() / 1000) + " s");
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any told;
        if (told.wait_for(lock, stop, wait, [&] { return stop.stop_requested(); })) return false;
    }
}

std::string caught_up_text(const alerts::CaughtUp& caught_up) {
    using Why = alerts::CaughtUp::Why;
    const std::string place =
        "seq " + std::to_string(caught_up.head.seq) + " of epoch " + caught_up.head.epoch;
    const std::string fetched =
        std::to_string(caught_up.fetched) + (caught_up.fetched == 1 ? " alert" : " alerts");
    switch (caught_up.why) {
        case Why::new_epoch:
            return "the publisher began a new epoch: took all that stands, " + fetched +
                   ", up to " + place;
        case Why::gone:
            return "what was missed is no longer kept: took what stands of it, " + fetched +
                   ", up to " + place;
        case Why::start:
        case Why::gap:
        case Why::behind:
            break;
    }
    if (caught_up.fetched == 0) return "caught up, nothing lost: " + place;
    return "fetched " + fetched + " that " + (caught_up.fetched == 1 ? "was" : "were") +
           " missed; caught up, nothing lost: " + place;
}

/// Told when it says something: at the start, and whenever something had to be fetched.
bool is_news(const alerts::CaughtUp& caught_up) {
    return caught_up.fetched > 0 || caught_up.why == alerts::CaughtUp::Why::start;
}

/// A key as such, or the first word of a file's line: NAME.pub as `vigie keys new` prints it.
text::Result<std::string> server_key_of(const std::string& word) {
    std::error_code unknown;
    if (alerts::is_key(word) && !std::filesystem::exists(word, unknown)) return word;
    std::ifstream file(word);
    for (std::string line; std::getline(file, line);) {
        const std::string key = line.substr(0, line.find_first_of(" \t\r"));
        if (alerts::is_key(key)) return key;
    }
    return text::fail(alerts::AlertError::bad_key,
                      "'" + word + "' is neither a public key nor a file with one");
}

text::Result<void> read_keys(const Options& options, alerts::SubscribeSettings& settings) {
    if (options.keys.empty() && options.server_key.empty()) return {};
    if (options.keys.empty() || options.server_key.empty()) {
        return text::fail(alerts::AlertError::bad_key, "--keys and --server-key go together");
    }
    settings.secret = VIGIE_TRY(alerts::read_secret(options.keys));
    settings.server_key = VIGIE_TRY(server_key_of(options.server_key));
    return {};
}

text::Result<alerts::SubscribeSettings> settings_of(const Options& options) {
    alerts::SubscribeSettings settings = options.settings;
    if (options.since >= 0) settings.since = options.since;
    settings.timeout = milliseconds(static_cast<std::int64_t>(options.timeout * 1e3));
    if (auto read = read_keys(options, settings); !read) return tl::make_unexpected(read.error());
    return settings;
}

void tell(const std::string& what, const Common& common) {
    if (!common.quiet) std::cerr << what << std::endl;
}

Exit subscribe(const Options& options, const Common& common) {
    const auto settings = settings_of(options);
    if (!settings) {
        complain(settings.error().message());
        return Exit::usage;
    }
    std::signal(SIGPIPE, SIG_IGN);  // a command may end before it has read its alert
    std::stop_source stop;
    const std::jthread signals = stop_on_signal(stop);
    Taken taken;
    alerts::Listener listener;
    listener.deliver = [&](const alerts::Deliver& alert) {
        if (options.command.empty()) {
            print(alert, common);
            if (!std::cout) return false;  // nobody reads on: it was not taken
        } else if (!hand_over(alert, options.command, stop.get_token())) {
            return false;
        }
        taken = {taken.alerts + 1, alert.header.seq, alert.header.epoch};
        return true;
    };
    listener.caught_up = [&](const alerts::CaughtUp& caught_up) {
        if (is_news(caught_up)) tell(caught_up_text(caught_up), common);
    };
    listener.reconnecting = [&](const std::string& why) {
        tell(settings->alerts + ": " + why + ", connecting again", common);
    };
    const auto ended = alerts::subscribe(*settings, listener, stop.get_token());
    if (!ended) {
        complain(ended.error().message());
        return Exit::unavailable;
    }
    if (taken.alerts > 0 && settings->place.empty()) {
        tell(std::to_string(taken.alerts) + " alerts; go on with --since " +
                 std::to_string(taken.seq) + " --epoch " + taken.epoch,
             common);
    }
    return *ended == alerts::Ended::timeout && taken.alerts == 0 ? Exit::unavailable : Exit::ok;
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
    verb.add_option("--state", settings.place, "keep (epoch, seq) here, and go on from it")
        ->type_name("FILE");
    verb.add_option("--exec", options->command, "run this for each alert instead of printing it")
        ->type_name("COMMAND");
    verb.add_option("--keys", options->keys, "our secret key, as `vigie keys new` makes it")
        ->type_name("FILE");
    verb.add_option("--server-key", options->server_key, "the publisher's public key")
        ->type_name("KEY|FILE");
    verb.add_option("-n,--count", settings.count, "stop after so many alerts");
    verb.add_option("--timeout", options->timeout, "stop when nothing came for so many seconds");
    line.on(verb, [options](const Common& common) { return subscribe(*options, common); });
}

}  // namespace vigie::daemon::verbs
