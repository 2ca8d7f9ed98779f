#include <algorithm>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>

#include "daemon/cli/ask_daemon.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/json_at.h"
#include "daemon/settings/settings.h"
#include "daemon/verbs/verbs.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* examples =
    "  vigie health\n"
    "  vigie health --json | jq .why\n"
    "  vigie health -c /etc/vigie/vigie.toml    as a check command of Nagios or Icinga\n"
    "\n"
    "Asks the running vigie at the address of [http] in the settings: is it alive, and does it take\n"
    "news in and send alerts out? One line, with figures behind '|'. Exit 0 when all is well, 1 when\n"
    "not or when nobody answers, 78 when the settings are wrong or have no [http].\n";

/// Every check of a page, and those that failed in words.
void add_checks(const Json& page, Json& checks, Json& why) {
    for (const Json& check : list_at(page, "checks")) {
        checks.push_back(check);
        if (member(check, "ok") == Json(false))
            why.push_back(string_at(check, "name") + ": " + string_at(check, "what"));
    }
}

Json verdict_of(const Json& life, const Json& work) {
    Json checks = Json::array();
    Json why = Json::array();
    add_checks(life, checks, why);
    add_checks(work, checks, why);
    const bool alive = member(life, "ok") == Json(true);
    const bool ready = member(work, "ok") == Json(true);
    Json verdict{{"healthy", alive && ready}, {"alive", alive}, {"ready", ready}, {"why", why}};
    for (const char* figure : {"feeds", "feeds_in_time", "outbox_head", "outbox_lag"})
        verdict[figure] = member(work, figure);
    verdict["checks"] = checks;
    return verdict;
}

Json unreachable(const std::string& why) {
    return {{"healthy", false}, {"alive", false}, {"ready", false}, {"why", Json::array({why})}};
}

Json ask(const http::Endpoint& at) {
    const auto life = ask_daemon(at, "/healthz");
    if (!life) return unreachable(life.error().detail);
    const auto work = ask_daemon(at, "/readyz");
    if (!work) return unreachable(work.error().detail);
    return verdict_of(*life, *work);
}

/// What was found of the feeds, with those that are late.
std::string feeds_words(const Json& verdict) {
    for (const Json& check : list_at(verdict, "checks")) {
        if (string_at(check, "name") == "feeds") return string_at(check, "what");
    }
    return "";
}

/// Monitoring plugins' form: status, words, and behind '|' figures as 'name'=value;warn;crit;min.
std::string line_of(const Json& verdict) {
    const bool healthy = member(verdict, "healthy") == Json(true);
    std::string line = healthy ? "vigie OK: " : "vigie CRITICAL: ";
    const std::string feeds = std::to_string(int_at(verdict, "feeds", 0));
    const std::string in_time = std::to_string(int_at(verdict, "feeds_in_time", 0));
    if (healthy) line += "feeds: " + feeds_words(verdict);
    std::string between;
    for (const Json& one : list_at(verdict, "why")) {
        std::string words = one.is_string() ? one.get<std::string>() : "";
        std::replace(words.begin(), words.end(), '|', '/');
        std::replace(words.begin(), words.end(), '\n', ' ');
        line += between + words;
        between = "; ";
    }
    if (!member(verdict, "feeds").is_number()) return line;
    return line + " | feeds=" + feeds + ";;;0 feeds_in_time=" + in_time +
           ";;1:;0 outbox_lag=" + std::to_string(int_at(verdict, "outbox_lag", 0)) + ";;;0";
}

Exit health(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    if (!settings->http.listen) {
        complain(settings->file.string() +
                 " has no [http]: vigie answers nowhere, so nobody can ask how it is; add [http] "
                 "with listen = \"127.0.0.1:8083\" and restart it");
        return Exit::bad_settings;
    }
    const Json verdict = ask(*settings->http.listen);
    constexpr auto replace = Json::error_handler_t::replace;
    std::cout << (common.json ? verdict.dump(-1, ' ', false, replace) : line_of(verdict)) << "\n";
    return member(verdict, "healthy") == Json(true) ? Exit::ok : Exit::findings;
}

}  // namespace

void add_health(CommandLine& line) {
    CLI::App& verb =
        line.verb("health", "Is the running vigie well? For systemd and Nagios", examples);
    line.takes_settings(verb);
    line.on(verb, health);
}

}  // namespace vigie::daemon::verbs
