#include <iostream>
#include <memory>
#include <vector>

#include "daemon/cli/ask_feeds.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/feed_lines.h"
#include "daemon/pipeline/configuration.h"
#include "daemon/pipeline/ports.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie check\n"
    "  vigie check -c my-vigie.toml --no-network\n"
    "\n"
    "Reads settings, feeds, lexicon, gazetteer, the desk's rules (desk.toml, severity.toml), credits\n"
    "and keys, and tells every mistake of every file with file, line and column; exit code 78 when\n"
    "there is one. Then asks each feed once, storing nothing, and tells what it is and what to do, as\n"
    "`vigie feeds check` does; exit code 1 when one is not well.\n";

struct Options {
    bool network = true;
    bool insecure = false;
};

Json mistake_json(const Mistake& mistake) {
    return {{"file", mistake.file.string()},
            {"line", mistake.line},
            {"column", mistake.column},
            {"what", mistake.what}};
}

Exit told_mistakes(const std::vector<Mistake>& mistakes, const Common& common) {
    for (const Mistake& mistake : mistakes)
        std::cerr << to_string(mistake) << "\n";
    if (common.json) {
        Json json{{"mistakes", Json::array()}, {"feeds", Json::array()}};
        for (const Mistake& mistake : mistakes)
            json["mistakes"].push_back(mistake_json(mistake));
        std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
    }
    return Exit::bad_settings;
}

/// Asks each feed; what it is is printed, or put into `asked`. Are all well?
bool tell_feeds(const Configuration& configuration, const Common& common, Json& asked) {
    if (!common.json) std::cout << feed_heading();
    const auto stale = configuration.settings.health.stale_after;
    const auto show = [&](const auto& feed, const auto& state, text::Instant now) {
        if (common.json) asked.push_back(feed_json(feed, state, now, stale));
        if (!common.json) std::cout << feed_line(feed, state, now, stale) << std::flush;
    };
    return all_are_well(configuration.feeds, stale, show);
}

Exit check(const Options& options, const Common& common) {
    const auto file = settings_file_or_complain(common);
    if (!file) return Exit::bad_settings;
    const auto checked = load_configuration(*file, options.insecure);
    if (!checked.mistakes.empty()) return told_mistakes(checked.mistakes, common);
    for (const PassedOver& key : passed_over(checked.value.ports))
        std::cerr << key.file << ": passed over: " << key.why << "; " << key.advice << "\n";
    Json asked = Json::array();
    const bool all_well = !options.network || tell_feeds(checked.value, common, asked);
    if (common.json) {
        const Json json{{"mistakes", Json::array()}, {"feeds", asked}};
        std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
    } else if (all_well && !common.quiet) {
        std::cout << "all is well\n";
    }
    return all_well ? Exit::ok : Exit::findings;
}

}  // namespace

void add_check(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb =
        line.verb("check", "Is the configuration right? Do the feeds answer?", examples);
    verb.add_flag("--network,!--no-network",
                  options->network,
                  "ask the feeds, as is done unless told otherwise");
    verb.add_flag(
        "--insecure",
        options->insecure,
        "ports beyond this machine without keys are no mistake: for `vigie run --insecure`");
    line.takes_settings(verb);
    line.on(verb, [options](const Common& common) { return check(*options, common); });
}

}  // namespace vigie::daemon::verbs
