#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alerts/store.h"
#include "daemon/cli/ask_feeds.h"
#include "daemon/cli/command_line.h"
#include "daemon/cli/loaded.h"
#include "daemon/cli/stored.h"
#include "daemon/feed_lines.h"
#include "daemon/pipeline/service.h"
#include "daemon/settings/feeds_file.h"
#include "daemon/verbs/feed_lists.h"
#include "daemon/verbs/verbs.h"
#include "feeds/health.h"
#include "feeds/http/login.h"
#include "feeds/schedule.h"
#include "feeds/url.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

constexpr const char* examples =
    "  vigie feeds list\n"
    "  vigie feeds list --json | jq 'select(.state != \"ok\")'\n"
    "  vigie feeds check\n"
    "  vigie feeds check https://www.studiotamani.org/feed/\n"
    "  vigie feeds import --dry-run reader.opml\n"
    "  vigie feeds export > vigie.opml\n"
    "\n"
    "list reads the store of the configuration, also while `vigie run` is running. check asks each\n"
    "feed (or the one named) once and stores nothing; exit code 1 when one is not well. States:\n"
    "ok, moved, stale, undated, empty, failing, html (a page in its place), blocked, filtered (a\n"
    "page that wants proof of a human reader), retired (410 Gone), never polled.\n"
    "import writes what is new in an OPML list below what is in feeds.toml, which keeps its comments\n"
    "and its entries; what is there already is told. export prints the enabled feeds as OPML 2.0,\n"
    "without users and passwords.\n";

Show printer(const Settings& settings, const Common& common) {
    const auto stale = settings.health.stale_after;
    return [stale, json = common.json](const auto& feed, const auto& state, text::Instant now) {
        if (json) {
            constexpr auto replace = nlohmann::ordered_json::error_handler_t::replace;
            std::cout << feed_json(feed, state, now, stale).dump(-1, ' ', false, replace)
                      << std::endl;
        } else {
            std::cout << feed_line(feed, state, now, stale) << std::flush;
        }
    };
}

text::FeedState known_of(const feeds::Feed& feed, const std::vector<text::FeedState>& states) {
    const auto known = std::find_if(
        states.begin(), states.end(), [&](const auto& state) { return state.feed == feed.name; });
    return feeds::state_at(feed, known == states.end() ? text::FeedState{} : *known);
}

Exit list(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto feeds = feeds_or_complain(*settings);
    if (!feeds) return Exit::bad_settings;
    const auto store = store_or_complain(common);
    if (!store) return store.error();
    const auto states = (*store)->feeds();
    if (!states) {
        complain(states.error().message());
        return Exit::unavailable;
    }
    const text::Instant now = text::SystemClock().now();
    if (!common.json) std::cout << feed_heading();
    const Show print = printer(*settings, common);
    for (const feeds::Feed& feed : *feeds)
        print(feed, known_of(feed, *states), now);
    return Exit::ok;
}

/// What is to be asked: the configured feeds, or one of them or another by its address.
std::optional<std::vector<feeds::Feed>> asked_or_complain(const std::string& url,
                                                          const Settings& settings) {
    auto feeds = feeds_or_complain(settings);
    if (!feeds || url.empty()) return feeds;
    const std::string plain = feeds::without_login(url).url;
    const auto known = std::find_if(
        feeds->begin(), feeds->end(), [&](const feeds::Feed& feed) { return feed.url == plain; });
    return std::vector{known == feeds->end() ? feed_at(url, settings.fetch) : *known};
}

Exit check(const std::string& url, const Common& common) {
    if (!url.empty() && !feeds::host_of(url)) {
        complain("'" + url + "' is no http or https address");
        return Exit::usage;
    }
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto feeds = asked_or_complain(url, *settings);
    if (!feeds) return Exit::bad_settings;
    if (!common.json) std::cout << feed_heading();
    const bool all_well =
        all_are_well(*feeds, settings->health.stale_after, printer(*settings, common));
    return all_well ? Exit::ok : Exit::findings;
}

}  // namespace

void add_feeds(CommandLine& line) {
    const auto url = std::make_shared<std::string>();
    CLI::App& verb = line.verb(
        "feeds", "How the feeds are: list, check [URL]; import and export OPML", examples);
    line.takes_settings(verb);
    verb.require_subcommand(1);
    CLI::App& lister = *verb.add_subcommand("list", "What each feed is doing, from the store");
    lister.fallthrough();
    line.on(lister, list);
    CLI::App& checker = *verb.add_subcommand("check", "Ask each feed once, storing nothing");
    checker.add_option("url", *url, "only this one, configured or not")->type_name("URL");
    checker.fallthrough();
    add_feed_lists(line, verb);
    line.on(checker, [url](const Common& common) { return check(*url, common); });
}

}  // namespace vigie::daemon::verbs
