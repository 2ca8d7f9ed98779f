#include <algorithm>
#include <iostream>
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
    "news in and send alerts out? One line, with figures behind '|'. Exit codes are those of Nagios'\n"
    "plugins: 0 OK; 1 WARNING, half of the feeds or more are late; 2 CRITICAL, it is not at work, or\n"
    "nobody answers; 3 UNKNOWN, the settings or the command line are wrong, or\n"
    "there is no [http].\n";

/// What a plugin's exit code means to Nagios, Icinga and their like.
enum class Verdict { ok, warning, critical, unknown };

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
    for (const char* figure :
         {"feeds", "feeds_retired", "feeds_in_time", "outbox_head", "outbox_lag", "silent_regions"})
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

/// "; regions: 2 of 20 silent: ..."; nothing without such a check.
std::string words_of(const Json& verdict, const std::string& name) {
    for (const Json& check : list_at(verdict, "checks")) {
        if (string_at(check, "name") == name) return name + ": " + string_at(check, "what");
    }
    return "";
}

Verdict verdict_in(const Json& told) {
    if (member(told, "healthy") != Json(true)) return Verdict::critical;
    // Those that are gone for good are told of by their own messages, and are never in time.
    const auto asked = int_at(told, "feeds", 0) - int_at(told, "feeds_retired", 0);
    const bool half_are_late = 2 * int_at(told, "feeds_in_time", 0) <= asked;
    return half_are_late ? Verdict::warning : Verdict::ok;
}

const char* word(Verdict verdict) {
    switch (verdict) {
        case Verdict::ok:
            return "OK";
        case Verdict::warning:
            return "WARNING";
        case Verdict::critical:
            return "CRITICAL";
        case Verdict::unknown:
            break;
    }
    return "UNKNOWN";
}

/// Monitoring plugins' form: status, words, and behind '|' figures as 'name'=value;warn;crit;min.
std::string line_of(const Json& verdict) {
    const bool healthy = member(verdict, "healthy") == Json(true);
    std::string line = std::string("vigie ") + word(verdict_in(verdict)) + ": ";
    const std::string feeds = std::to_string(int_at(verdict, "feeds", 0));
    const std::string in_time = std::to_string(int_at(verdict, "feeds_in_time", 0));
    if (healthy) line += words_of(verdict, "feeds");
    const std::string regions = words_of(verdict, "regions");
    if (healthy && !list_at(verdict, "silent_regions").empty()) line += "; " + regions;
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

constexpr auto replace = Json::error_handler_t::replace;

Exit as_exit(Verdict verdict) {
    return static_cast<Exit>(verdict);
}

/// On stdout, which is all that Nagios shows: nobody could be asked.
Exit not_asked(const Common& common, const std::string& why) {
    if (common.json) {
        Json verdict = unreachable(why);
        verdict["verdict"] = word(Verdict::unknown);
        std::cout << verdict.dump(-1, ' ', false, replace) << "\n";
    } else {
        std::cout << "vigie " << word(Verdict::unknown) << ": " << why << "\n";
    }
    return as_exit(Verdict::unknown);
}

Exit health(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return not_asked(common, "the settings cannot be used: see stderr");
    if (!settings->http.listen) {
        return not_asked(common,
                         settings->file.string() +
                             " has no [http]: vigie answers nowhere, so nobody can ask how it is; "
                             "add [http] with listen = \"127.0.0.1:8083\" and restart it");
    }
    Json verdict = ask(*settings->http.listen);
    verdict["verdict"] = word(verdict_in(verdict));
    std::cout << (common.json ? verdict.dump(-1, ' ', false, replace) : line_of(verdict)) << "\n";
    return as_exit(verdict_in(verdict));
}

}  // namespace

void add_health(CommandLine& line) {
    CLI::App& verb =
        line.verb("health", "Is the running vigie well? For systemd and Nagios", examples);
    line.takes_settings(verb);
    line.is_plugin(verb);
    line.on(verb, health);
}

}  // namespace vigie::daemon::verbs
