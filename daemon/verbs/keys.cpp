#include <filesystem>
#include <iostream>
#include <memory>

#include "alerts/keys/curve_key.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/verbs/verbs.h"
#include "text/time.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

namespace fs = std::filesystem;

constexpr const char* examples =
    "  vigie keys new radio                         radio.secret, and the line of radio.pub\n"
    "  vigie keys new radio --expires 2027-12-31    good up to and including that day (UTC)\n"
    "  vigie keys new server --dir /etc/vigie/keys  the server's own, for [keys] in vigie.toml\n"
    "\n"
    "Makes NAME.secret, which nobody but its owner may read (mode 0600), and prints the public line.\n"
    "A subscriber's line goes into NAME.pub in the folder that [keys] subscribers names; then\n"
    "`systemctl reload vigie`, or SIGHUP. The server's line goes to its subscribers. To take a\n"
    "subscriber out, remove its NAME.pub and reload.\n";

struct Options {
    std::string name;
    std::string folder = ".";
    std::string expires;
};

/// The name becomes a file's and stands in logs.
bool is_plain(const std::string& name) {
    constexpr std::string_view letters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.";
    return !name.empty() && name.front() != '.' && name.front() != '-' &&
           name.find_first_not_of(letters) == std::string::npos;
}

Exit make(const Options& options, const Common& common) {
    if (!is_plain(options.name)) {
        complain("'" + options.name +
                 "': a key's name is made of letters, digits, '-', '_' and '.'");
        return Exit::usage;
    }
    if (!options.expires.empty() && !text::parse_day(options.expires)) {
        complain("--expires: '" + options.expires + "' is no day such as 2027-12-31");
        return Exit::usage;
    }
    const auto pair = alerts::new_key_pair();
    const fs::path file = fs::path(options.folder) / (options.name + ".secret");
    if (const auto written = alerts::write_secret(file, options.name, pair); !written) {
        complain(written.error().message());
        return Exit::unavailable;
    }
    const std::string line = pair.open + (options.expires.empty() ? "" : " " + options.expires);
    if (common.json) {
        nlohmann::ordered_json json{
            {"name", options.name}, {"public", pair.open}, {"secret_file", file.string()}};
        if (!options.expires.empty()) json["expires"] = options.expires;
        std::cout << json.dump() << "\n";
        return Exit::ok;
    }
    std::cout << line << "\n";
    if (!common.quiet) {
        std::cerr << "The secret key is in " << file.string()
                  << ": give it to nobody but its owner. The line above is the public key, for "
                  << options.name << ".pub.\n";
    }
    return Exit::ok;
}

}  // namespace

void add_keys(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("keys", "CURVE keys for subscribers and for the server", examples);
    verb.require_subcommand(1);
    CLI::App& maker = *verb.add_subcommand("new", "A new key pair");
    maker.add_option("name", options->name, "whose")->required()->type_name("NAME");
    maker.add_option("--dir", options->folder, "where NAME.secret is put; here by default")
        ->type_name("DIR");
    maker.add_option("--expires", options->expires, "the last day on which it is good")
        ->type_name("DAY");
    maker.fallthrough();
    line.on(maker, [options](const Common& common) { return make(*options, common); });
}

}  // namespace vigie::daemon::verbs
