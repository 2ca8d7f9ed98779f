#include "daemon/web/health_page.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include "daemon/http/accept.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::web {
namespace {

constexpr int unavailable = 503;

std::string text_of(const std::vector<Check>& checks, const std::string& word) {
    std::string text = (all_ok(checks) ? "" : "not ") + word + "\n";
    for (const Check& check : checks)
        text += (check.ok ? "  ok    " : "  WRONG ") + check.name + ": " + check.what + "\n";
    return text;
}

std::int64_t feeds_retired(const HealthFacts& facts) {
    return std::count_if(
        facts.feeds.begin(), facts.feeds.end(), [](const auto& feed) { return feed.retired; });
}

std::string json_of(const std::vector<Check>& checks, const HealthFacts& facts) {
    nlohmann::ordered_json json{{"ok", all_ok(checks)},
                                {"checks", nlohmann::ordered_json::array()},
                                {"feeds", facts.feeds.size()},
                                {"feeds_retired", feeds_retired(facts)},
                                {"feeds_in_time", feeds_in_time(facts)},
                                {"outbox_head", facts.head},
                                {"outbox_lag", std::max<std::int64_t>(facts.head - facts.sent, 0)}};
    json["silent_regions"] = nlohmann::ordered_json::array();
    for (const SilentRegion& one : facts.silent)
        json["silent_regions"].push_back(
            {{"region", one.name}, {"since", text::to_iso(one.since)}});
    for (const Check& check : checks)
        json["checks"].push_back({{"name", check.name}, {"ok", check.ok}, {"what", check.what}});
    constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
    return json.dump(-1, ' ', false, replace) + "\n";
}

}  // namespace

http::Response health_page(const HealthFacts& facts, Asked asked, std::string_view accept) {
    const bool life = asked == Asked::life;
    const auto checks = life ? checks_of_life(facts) : checks_of_work(facts);
    http::Response page;
    page.status = all_ok(checks) ? 200 : unavailable;
    page.headers.emplace_back("Cache-Control", "no-store");
    if (http::quality(accept, "application/json") > http::quality(accept, "text/plain")) {
        page.content_type = "application/json";
        page.body = json_of(checks, facts);
    } else {
        page.body = text_of(checks, life ? "alive" : "ready");
    }
    return page;
}

std::string write_trouble(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "vigie.sqlite";
    if (::access(file.c_str(), W_OK) == 0) return "";
    return file.string() + ": " + std::generic_category().message(errno);
}

}  // namespace vigie::daemon::web
