#include <unistd.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/export/atom.h"
#include "daemon/export/cap.h"
#include "daemon/export/csv.h"
#include "daemon/export/geojson.h"
#include "daemon/present.h"
#include "daemon/settings/cap_form.h"
#include "daemon/stored/filter.h"
#include "daemon/stored/history.h"
#include "daemon/stored/latest.h"
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
    "  vigie alerts export --format csv --since 2026-03-01 --lang fr -n 5000 > mars.csv\n"
    "  vigie alerts export --format cap ML-2026-03-08-0a1b2c3d4e\n"
    "\n"
    "Reads the store of the configuration, also while `vigie run` is running.\n";

struct Options {
    std::string id;
    FilterWords filter;
    int limit = 50;
    std::string format = "geojson";
    std::string language = "en";
    bool hxl = false;
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
    int printed = 0;
    const auto print_one = [&](const alerts::OutboxRow& row) {
        if (fits(Json::parse(row.body, nullptr, false), filter)) {
            print(row, common);
            ++printed;
        }
        return printed < limit;
    };
    if (limit <= 0) return 0;
    if (auto done = each_latest(store, print_one); !done) return tl::make_unexpected(done.error());
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

/// The alerts that fit, newest first; or the one whose id is given, with all its revisions.
text::Result<std::vector<Json>> chosen(alerts::Store& store,
                                       const AlertFilter& filter,
                                       const Options& options) {
    std::vector<Json> alerts;
    if (!options.id.empty()) {
        for (const auto& row : VIGIE_TRY(store.history(options.id)))
            alerts.push_back(Json::parse(row.body, nullptr, false));
        return alerts;
    }
    const auto keep = [&](const alerts::OutboxRow& row) {
        Json alert = Json::parse(row.body, nullptr, false);
        if (fits(alert, filter)) alerts.push_back(std::move(alert));
        return static_cast<int>(alerts.size()) < options.limit;
    };
    if (options.limit <= 0) return alerts;
    if (auto done = each_latest(store, keep); !done) return tl::make_unexpected(done.error());
    return alerts;
}

std::string exported(std::vector<Json> alerts, const Options& options, const Settings& settings) {
    if (options.format == "cap") {
        CapForm form = cap_form(settings);
        form.language = options.language;
        return cap_of(alerts, form);
    }
    if (!options.id.empty()) alerts.erase(alerts.begin(), alerts.end() - 1);  // the last revision
    if (options.format == "csv") return csv_of(alerts, {options.hxl, options.language});
    if (options.format == "atom") return atom_of(alerts, {settings.publish.name, options.language});
    return geojson_of(alerts);
}

Exit export_alerts(const Options& options, const Common& common) {
    const auto filter = filter_from(options.filter);
    if (!filter) {
        complain("alerts export: " + filter.error().detail);
        return Exit::usage;
    }
    if (options.format == "cap" && options.id.empty()) {
        complain("alerts export: a CAP message holds one alert: give its id");
        return Exit::usage;
    }
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto alerts = chosen(**store, *filter, options);
    if (!alerts) {
        complain(alerts.error().message());
        return Exit::unavailable;
    }
    if (alerts->empty() && !options.id.empty()) {
        complain("no alert has the id '" + options.id + "'");
        return Exit::findings;
    }
    std::cout << exported(*alerts, options, *settings);
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

void add_export(CommandLine& line, CLI::App& verb, const std::shared_ptr<Options>& options) {
    CLI::App& exporter = *verb.add_subcommand("export", "For a map, a table, a feed reader, CAP");
    const auto one_of = [](const std::vector<std::string>& words) {
        return CLI::IsMember(words).description("");
    };
    exporter.add_option("id", options->id, "only this one; all of its life for cap")
        ->type_name("ID");
    exporter.add_option("--format", options->format, "what is written to stdout")
        ->type_name("geojson|csv|cap|atom")
        ->check(one_of({"geojson", "csv", "cap", "atom"}))
        ->capture_default_str();
    exporter.add_option("--lang", options->language, "language of texts and titles")
        ->type_name("en|fr")
        ->check(one_of({"en", "fr"}))
        ->capture_default_str();
    exporter.add_flag("--hxl", options->hxl, "a second row of hashtags in a csv");
    exporter.add_option("-n,--limit", options->limit, "at most so many")->capture_default_str();
    add_filter(exporter, options->filter);
    exporter.fallthrough();
    line.on(exporter, [options](const Common& common) { return export_alerts(*options, common); });
}

}  // namespace

void add_alerts(CommandLine& line) {
    const auto options = std::make_shared<Options>();
    CLI::App& verb =
        line.verb("alerts", "Read the stored alerts: list, show ID, history ID, export", examples);
    line.takes_settings(verb);
    verb.require_subcommand(1);
    CLI::App& lister = *verb.add_subcommand("list", "The last revision of each, newest first");
    lister.add_option("-n,--limit", options->limit, "at most so many")->capture_default_str();
    add_filter(lister, options->filter);
    lister.fallthrough();
    line.on(lister, [options](const Common& common) { return list(*options, common); });
    add_export(line, verb, options);
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
