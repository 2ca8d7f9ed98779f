#include <unistd.h>

#include <iostream>
#include <memory>

#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/present.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie alerts list\n"
    "  vigie alerts list --limit 500 --json > alerts.jsonl\n"
    "  vigie alerts show ML-2026-03-08-0a1b2c3d4e\n"
    "\n"
    "Reads the store of the configuration, also while `vigie run` is running.\n";

struct Options {
    std::string id;
    int limit = 50;
};

Exit list(const Options& options, const Common& common) {
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto rows = (*store)->latest(options.limit);
    if (!rows) {
        complain(rows.error().message());
        return Exit::unavailable;
    }
    for (const auto& row : *rows) {
        if (common.json) {
            std::cout << row.body << "\n";
        } else {
            std::cout << alert_line(Json::parse(row.body, nullptr, false)) << "\n";
        }
    }
    return Exit::ok;
}

Exit show(const Options& options, const Common& common) {
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto alert = last_revision_or_complain(**store, options.id);
    if (!alert) return Exit::findings;
    if (common.json) {
        std::cout << alert->dump(2) << "\n";
    } else {
        const bool colour = common.color == Color::always ||
                            (common.color == Color::automatic && ::isatty(STDOUT_FILENO) == 1);
        std::cout << alert_text(*alert, colour ? Paint::coloured : Paint::plain);
    }
    return Exit::ok;
}

}  // namespace

void add_alerts(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb = line.verb("alerts", "Read the stored alerts: list, show ID", examples);
    line.takes_settings(verb);
    verb.require_subcommand(1);
    CLI::App& lister = *verb.add_subcommand("list", "The last revision of each, newest first");
    lister.add_option("--limit", options->limit, "at most so many")->capture_default_str();
    lister.fallthrough();
    line.on(lister, [options](const Common& common) { return list(*options, common); });
    CLI::App& shower = *verb.add_subcommand("show", "One alert in full");
    shower.add_option("id", options->id, "its id")->required()->type_name("ID");
    shower.fallthrough();
    line.on(shower, [options](const Common& common) { return show(*options, common); });
}

}  // namespace vigie::daemon::verbs
