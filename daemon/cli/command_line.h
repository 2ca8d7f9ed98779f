// The command line as a list of verbs. Each verb file declares its options here and hands over a
// function that does the work and says how it ended; options that every verb takes are added once.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "daemon/cli/exit.h"
#include "daemon/log.h"

#include <CLI/CLI.hpp>

namespace vigie::daemon {

/// What every verb takes.
struct Common {
    bool json = false;                    ///< machine-readable output on stdout
    bool quiet = false;                   ///< only errors on stderr
    std::string config;                   ///< -c FILE; empty = find_settings()
    std::optional<LogFormat> log_format;  ///< over the one in the settings
    Color color = Color::automatic;

    /// The log as the command line has it, over `base`.
    [[nodiscard]] LogSettings log(LogSettings base = {}) const;
};

class CommandLine {
public:
    CommandLine();

    /// A verb with its one-line description and, for its --help, examples to copy.
    CLI::App& verb(const std::string& name,
                   const std::string& one_line,
                   const std::string& examples);
    /// What the verb does. Called after parsing, with its options filled in.
    void on(CLI::App& verb, std::function<Exit(const Common&)> action);
    /// Adds -c/--config to the verb.
    void takes_settings(CLI::App& verb);

    /// A monitor runs this verb: what is wrong with its command line is told on stdout, the only
    /// thing that a monitor shows, and ends with Nagios' UNKNOWN, as usage's code is its CRITICAL.
    void is_plugin(const CLI::App& verb) { plugin_ = &verb; }

    /// Parses and does. A wrong command line is told on stderr with exit code 2.
    int run(int argc, const char* const* argv);

private:
    CLI::App app_;
    const CLI::App* plugin_ = nullptr;
    Common common_;
    std::function<Exit(const Common&)> action_;
};

}  // namespace vigie::daemon
