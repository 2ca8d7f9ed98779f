#include "daemon/cli/command_line.h"

#include <iostream>
#include <map>

#include "daemon/settings/mistake.h"

namespace vigie::daemon {
namespace {

const std::map<std::string, LogFormat> log_formats{{"text", LogFormat::text},
                                                   {"json", LogFormat::json}};
const std::map<std::string, Color> colors{
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

constexpr const char* description =
    "vigie watches news feeds for security events in Mali and tells subscribers within\n"
    "seconds what happened, where, when, who to whom, how many, and who says so.";

constexpr const char* exit_codes =
    "Exit codes: 0 ok, 1 findings, 2 wrong command line, 65 unreadable input,\n"
    "69 source unavailable, 75 already running (try later), 78 bad configuration.\n"
    "\n"
    "First steps:\n"
    "  vigie check                 is the configuration right, do the feeds answer?\n"
    "  vigie run                   watch the feeds, in the foreground\n"
    "  vigie subscribe             print alerts as they come, in another terminal\n";

/// CLI11 says "The following argument was not expected: x"; a person wants the verb that was meant.
std::string unknown_verb(const CLI::App& app, int argc, const char* const* argv) {
    if (argc < 2 || argv[1][0] == '-') return "";
    std::vector<std::string> names;
    for (const CLI::App* verb : app.get_subcommands({}))
        names.push_back(verb->get_name());
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const auto name : known) {
        if (name == argv[1]) return "";
    }
    return "unknown verb '" + std::string(argv[1]) + "'" + did_you_mean(argv[1], known);
}

}  // namespace

LogSettings Common::log(LogSettings base) const {
    if (log_format) base.format = *log_format;
    if (quiet) base.level = LogLevel::error;
    base.color = color;
    return base;
}

CommandLine::CommandLine() : app_(description, "vigie") {
    app_.set_version_flag("--version", "vigie " VIGIE_VERSION);
    app_.footer(exit_codes);
    app_.require_subcommand(1);
}

CLI::App& CommandLine::verb(const std::string& name,
                            const std::string& one_line,
                            const std::string& examples) {
    CLI::App& verb = *app_.add_subcommand(name, one_line);
    verb.footer("Examples:\n" + examples);
    verb.add_flag("--json", common_.json, "print JSON for programs")->group("Every verb");
    verb.add_flag("-q,--quiet", common_.quiet, "no progress, only errors")->group("Every verb");
    verb.add_option_function<std::string>(
            "--log-format",
            [this](const std::string& word) { common_.log_format = log_formats.at(word); },
            "how the log on stderr is written: text or json")
        ->type_name("text|json")
        ->check(CLI::IsMember({"text", "json"}).description(""))
        ->group("Every verb");
    verb.add_option_function<std::string>(
            "--color",
            [this](const std::string& word) { common_.color = colors.at(word); },
            "colours: auto (on a terminal), always or never")
        ->type_name("auto|always|never")
        ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
        ->group("Every verb");
    return verb;
}

void CommandLine::on(CLI::App& verb, std::function<Exit(const Common&)> action) {
    verb.callback([this, action = std::move(action)] { action_ = action; });
}

void CommandLine::takes_settings(CLI::App& verb) {
    verb.add_option("-c,--config",
                    common_.config,
                    "the settings; otherwise $VIGIE_CONFIG, /etc/vigie/vigie.toml, or\n"
                    "config/vigie.toml of the source tree that this binary was built in")
        ->type_name("FILE");
}

int CommandLine::run(int argc, const char* const* argv) {
    if (const std::string wrong = unknown_verb(app_, argc, argv); !wrong.empty()) {
        std::cerr << "vigie: " << wrong << "\nRun vigie --help for the list of verbs.\n";
        return static_cast<int>(Exit::usage);
    }
    try {  // CLI11 speaks in exceptions, --help among them; they end here
        app_.parse(argc, argv);
    } catch (const CLI::Success& done) {
        return app_.exit(done);
    } catch (const CLI::ParseError& error) {
        app_.exit(error);
        if (plugin_ == nullptr || !plugin_->parsed()) return static_cast<int>(Exit::usage);
        std::cout << "vigie UNKNOWN: " << error.what() << "\n";
        constexpr int unknown = 3;
        return unknown;
    }
    set_up_log(common_.log());
    return static_cast<int>(action_ ? action_(common_) : Exit::usage);
}

}  // namespace vigie::daemon
