#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/present.h"
#include "daemon/stored/filter.h"
#include "daemon/stored/history.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie alerts list\n"
    "  vigie alerts list -n 500 --json > alerts.jsonl\n"
    "  vigie alerts list --since 2026-03-01 --place Gao --type Battles --severity 3\n"
    "  vigie alerts list --near 14.35,-3.61 --km 50 --actor JNIM\n"
    "  vigie alerts show ML-2026-03-08-0a1b2c3d4e\n"
    "  vigie alerts history ML-2026-03-08-0a1b2c3d4e\n"
    "\n"
    "Reads the store of the configuration, also while `vigie run` is running.\n";

struct Options {
    std::string id;
    FilterWords filter;
    int limit = 50;
};

void print(const alerts::OutboxRow& row, const Common& common) {
    if (common.json) {
        std::cout << row.body << "\n";
    } else {
        std::cout << alert_line(Json::parse(row.body, nullptr, false)) << "\n";
    }
}

/// Newest first, a page at a time: most are passed over when the filter is narrow.
text::Result<int> print_fitting(alerts::Store& store,
                                const AlertFilter& filter,
                                int limit,
                                const Common& common) {
    constexpr int page = 200;
    int printed = 0;
    std::int64_t before = std::numeric_limits<std::int64_t>::max();
    while (printed < limit) {
        const auto rows = VIGIE_TRY(store.latest(page, before));
        if (rows.empty()) break;
        for (const auto& row : rows) {
            if (printed == limit) break;
            if (!fits(Json::parse(row.body, nullptr, false), filter)) continue;
            print(row, common);
            ++printed;
        }
        before = rows.back().seq;
    }
    return printed;
}

Exit list(const Options& options, const Common& common) {
    const auto filter = filter_from(options.filter);
    if (!filter) {
        complain("alerts list: " + filter.error().detail);
        return Exit::usage;
    }
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto printed = print_fitting(**store, *filter, options.limit, common);
    if (!printed) {
        complain(printed.error().message());
        return Exit::unavailable;
    }
    if (*printed == 0 && !common.quiet) complain("no alert is stored that fits");
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

Exit history(const Options& options, const Common& common) {
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto rows = (*store)->history(options.id);
    if (!rows) {
        complain(rows.error().message());
        return Exit::unavailable;
    }
    if (rows->empty()) {
        complain("no alert has the id '" + options.id +
                 "'; `vigie alerts list` shows those there are");
        return Exit::findings;
    }
    std::vector<Json> revisions;
    for (const auto& row : *rows)
        revisions.push_back(Json::parse(row.body, nullptr, false));
    if (common.json) {
        std::cout << history_json(revisions).dump(2) << "\n";
    } else {
        std::cout << history_text(revisions);
    }
    return Exit::ok;
}

void add_filter(CLI::App& lister, FilterWords& words) {
    const auto option = [&](const char* name, auto& to, const char* what, const char* form) {
        lister.add_option(name, to, what)->type_name(form);
    };
    option("--since", words.since, "of this day or later", "DAY");
    option("--until", words.until, "of this day or earlier", "DAY");
    option("--by", words.by, "days are of the event, or of being sent", "event|sent");
    option("--place", words.place, "at this town, or in this cercle or region", "NAME");
    option("--near", words.near, "around this point, with --km", "LAT,LON");
    option("--km", words.km, "how far around it", "N");
    option("--actor", words.actor, "with this actor, or one that belongs to it", "NAME");
    option("--type", words.types, "of this event or sub-event type; may be repeated", "TYPE");
    lister.add_option("--severity", words.severity, "at least so grave")
        ->type_name("1-5")
        ->check(CLI::Range(1, 5));
}

}  // namespace

void add_alerts(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb =
        line.verb("alerts", "Read the stored alerts: list, show ID, history ID", examples);
    line.takes_settings(verb);
    verb.require_subcommand(1);
    CLI::App& lister = *verb.add_subcommand("list", "The last revision of each, newest first");
    lister.add_option("-n,--limit", options->limit, "at most so many")->capture_default_str();
    add_filter(lister, options->filter);
    lister.fallthrough();
    line.on(lister, [options](const Common& common) { return list(*options, common); });
    CLI::App& shower = *verb.add_subcommand("show", "One alert in full");
    shower.add_option("id", options->id, "its id")->required()->type_name("ID");
    shower.fallthrough();
    line.on(shower, [options](const Common& common) { return show(*options, common); });
    CLI::App& teller = *verb.add_subcommand("history", "One alert's life: what changed and why");
    teller.add_option("id", options->id, "its id")->required()->type_name("ID");
    teller.fallthrough();
    line.on(teller, [options](const Common& common) { return history(*options, common); });
}

}  // namespace vigie::daemon::verbs
