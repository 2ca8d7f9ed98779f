#include <iostream>
#include <memory>
#include <utility>
#include <vector>

#include "daemon/cli/ask_feeds.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/pipeline/poll_log.h"
#include "daemon/pipeline/ports.h"
#include "daemon/settings/desk_file.h"
#include "daemon/settings/feeds_file.h"
#include "daemon/verbs/verbs.h"
#include "feeds/poller.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie check\n"
    "  vigie check -c my-vigie.toml --no-network\n"
    "\n"
    "Reads settings, feeds, lexicon, gazetteer and the desk's rules (desk.toml, severity.toml) and\n"
    "tells every mistake with file, line and column; exit code 78 when there is one. Then asks each\n"
    "feed once and tells how it answered; exit code 1 when one of them failed or is empty.\n";

/// What was found; printed as text, or as one JSON at the end.
struct Findings {
    std::vector<Mistake> mistakes;
    std::vector<feeds::PollReport> polls;
};

Json mistake_json(const Mistake& mistake) {
    return {{"file", mistake.file.string()},
            {"line", mistake.line},
            {"column", mistake.column},
            {"what", mistake.what}};
}

Json poll_json(const feeds::PollReport& report) {
    return {{"feed", report.feed},
            {"ok", report.error_text.empty()},
            {"status", report.status},
            {"entries", report.entries},
            {"undated", report.undated},
            {"error", report.error_text},
            {"repaired", report.ill_formed_why}};
}

bool is_trouble(const feeds::PollReport& report) {
    return !report.error_text.empty() || report.entries == 0;
}

std::string poll_text(const feeds::PollReport& report) {
    std::string text = (is_trouble(report) ? "FAIL  " : "ok    ") + report.feed + ": ";
    if (!report.error_text.empty()) return text + report.error_text;
    text += std::to_string(report.entries) + " entries";
    if (report.undated > 0) text += ", " + std::to_string(report.undated) + " without a date";
    if (!report.ill_formed_why.empty()) text += ", repaired: " + report.ill_formed_why;
    if (!report.moved_to.empty()) text += ", moved for good to " + report.moved_to;
    return text;
}

/// Asks each feed once, storing nothing.
void ask(std::vector<feeds::Feed> list, const Common& common, Findings& findings) {
    std::erase_if(list, [](const feeds::Feed& feed) { return !feed.enabled; });
    ask_feeds(list, [&](const feeds::Feed&, const feeds::Harvest& harvest) {
        if (!common.json) std::cout << poll_text(harvest.report) << std::endl;
        findings.polls.push_back(harvest.report);
    });
}

/// The extractor's tables and the credits: they name file and line themselves.
void check_tables(const Settings& settings, Findings& findings) {
    const auto extractor = extractors::Extractor::load(settings.data);
    if (!extractor) findings.mistakes.push_back({settings.data, 0, 0, extractor.error().message()});
    const auto credits = alerts::Credits::load(settings.data / "credits.tsv");
    if (!credits) findings.mistakes.push_back({settings.data, 0, 0, credits.error().message()});
}

void print_json(const Findings& findings) {
    Json json{{"mistakes", Json::array()}, {"feeds", Json::array()}};
    for (const auto& mistake : findings.mistakes)
        json["mistakes"].push_back(mistake_json(mistake));
    for (const auto& report : findings.polls)
        json["feeds"].push_back(poll_json(report));
    std::cout << json.dump() << "\n";
}

Exit judge(const Findings& findings, const Common& common) {
    if (common.json) print_json(findings);
    if (!findings.mistakes.empty()) return Exit::bad_settings;
    for (const auto& report : findings.polls) {
        if (is_trouble(report)) return Exit::findings;
    }
    if (!common.json && !common.quiet) std::cout << "all is well\n";
    return Exit::ok;
}

Exit check(bool network, const Common& common) {
    const auto file = find_settings(common.config, Surroundings::of_this_process());
    if (!file) {
        complain("no configuration found: name one with -c FILE");
        return Exit::bad_settings;
    }
    Findings findings;
    const auto settings = load_settings(*file);
    const auto feeds = load_feeds(settings.value.feeds, settings.value.fetch);
    const auto desk = load_desk(settings.value.data / "desk.toml");
    const auto severity = load_severity(settings.value.data / "severity.toml");
    for (const auto* found :
         {&settings.mistakes, &feeds.mistakes, &desk.mistakes, &severity.mistakes}) {
        findings.mistakes.insert(findings.mistakes.end(), found->begin(), found->end());
    }
    check_tables(settings.value, findings);
    const auto ports = publisher_settings(settings.value, /*insecure=*/false);
    if (!ports) findings.mistakes.push_back({*file, 0, 0, ports.error().message()});
    for (const Mistake& mistake : findings.mistakes)
        std::cerr << to_string(mistake) << "\n";
    if (network && findings.mistakes.empty()) ask(feeds.value, common, findings);
    return judge(findings, common);
}

}  // namespace

void add_check(CommandLine& line) {
    const auto offline = std::make_shared<bool>(false);
    CLI::App& verb =
        line.verb("check", "Is the configuration right? Do the feeds answer?", examples);
    verb.add_flag("--no-network", *offline, "do not ask the feeds");
    line.takes_settings(verb);
    line.on(verb, [offline](const Common& common) { return check(!*offline, common); });
}

}  // namespace vigie::daemon::verbs
