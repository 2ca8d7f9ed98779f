#include "daemon/verbs/feed_lists.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/cli/loaded.h"
#include "daemon/pipeline/service.h"
#include "daemon/settings/feeds_file.h"
#include "daemon/settings/feeds_merge.h"
#include "feeds/opml.h"
#include "text/file.h"
#include "text/time.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::verbs {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
    std::string file;
    bool dry_run = false;
};

void tell(const std::vector<Mistake>& mistakes) {
    for (const Mistake& mistake : mistakes)
        std::cerr << to_string(mistake) << "\n";
}

std::optional<std::vector<feeds::Subscribed>> list_or_complain(const std::string& name) {
    const bool piped = name == "-";
    const auto bytes =
        piped ? text::Result<std::string>(std::string(std::istreambuf_iterator<char>(std::cin), {}))
              : text::read_file(name);
    if (!bytes) {
        complain(bytes.error().message());
        return std::nullopt;
    }
    auto list = feeds::read_opml(*bytes);
    if (!list) {
        complain((piped ? "standard input" : name) + ": " + list.error().message());
        return std::nullopt;
    }
    return *std::move(list);
}

/// What is in feeds.toml now, the disabled too; an empty or missing file has none.
std::optional<std::vector<feeds::Feed>> present_or_complain(const Settings& settings) {
    std::error_code unknown;
    if (!std::filesystem::exists(settings.feeds, unknown)) return std::vector<feeds::Feed>{};
    auto present = load_feeds(settings.feeds, settings.fetch);
    std::erase_if(present.mistakes, [](const Mistake& mistake) { return mistake.line == 0; });
    if (present.mistakes.empty()) return std::move(present.value);
    tell(present.mistakes);
    return std::nullopt;
}

void print(const FeedsMerge& merge, const Settings& settings, bool dry_run, const Common& common) {
    if (common.json) {
        Json json{{"file", settings.feeds.string()},
                  {"written", !dry_run && !merge.added.empty()},
                  {"added", Json::array()},
                  {"passed_over", Json::array()}};
        for (const feeds::Feed& feed : merge.added)
            json["added"].push_back(
                {{"name", feed.name}, {"url", feed.url}, {"outlet", feed.outlet.name}});
        for (const auto& [feed, why] : merge.passed_over)
            json["passed_over"].push_back({{"url", feed.url}, {"title", feed.title}, {"why", why}});
        std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        return;
    }
    for (const auto& [feed, why] : merge.passed_over)
        std::cerr << "passed over: " << feed.url << ": " << why << "\n";
    if (dry_run) std::cout << merge.text;
    if (common.quiet) return;
    std::cerr << merge.added.size() << (dry_run ? " would be added to " : " added to ")
              << settings.feeds.string() << ", " << merge.passed_over.size() << " passed over\n";
    if (merge.added.empty() || dry_run) return;
    std::cerr
        << "Look at what was added: feeds of one outlet must say the same outlet, or they count "
           "as independent\nsources; country and tier are yours to say. Then `vigie feeds "
           "check`, and `systemctl reload vigie`.\n";
}

Exit import(const Options& options, const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto present = present_or_complain(*settings);
    if (!present) return Exit::bad_settings;
    const auto list = list_or_complain(options.file);
    if (!list) return Exit::unreadable_input;
    const FeedsMerge merge = merge_feeds(*present, *list);
    if (!options.dry_run && !merge.added.empty()) {
        const std::string from = options.file == "-" ? "" : " from " + options.file;
        const std::string today = text::to_iso(text::day_of(text::SystemClock().now()));
        std::string heading = "\n# ---- imported" + from + ", " + today + "\n";
        std::replace_if(
            heading.begin() + 1,
            heading.end() - 1,
            [](unsigned char c) { return c < 0x20 || c == 0x7f; },
            '?');
        const auto mistakes = append_feeds(settings->feeds, heading + merge.text);
        if (!mistakes.empty()) {
            tell(mistakes);
            complain("nothing was imported");
            return Exit::bad_settings;
        }
    }
    print(merge, *settings, options.dry_run, common);
    return Exit::ok;
}

Exit write_list(const Common& common) {
    const auto settings = settings_or_complain(common);
    if (!settings) return Exit::bad_settings;
    const auto feeds = feeds_or_complain(*settings);
    if (!feeds) return Exit::bad_settings;
    std::vector<feeds::Subscribed> list;
    for (const feeds::Feed& feed : *feeds)
        list.push_back({feed.outlet.name, feed.url, "", feed.language});
    std::cout << feeds::write_opml("vigie", list, text::SystemClock().now());
    return Exit::ok;
}

}  // namespace

void add_feed_lists(CommandLine& line, CLI::App& feeds) {
    const auto options = std::make_shared<Options>();
    CLI::App& importer = *feeds.add_subcommand("import", "Add the feeds of an OPML list");
    importer.add_option("file", options->file, "the list, or - for standard input")
        ->required()
        ->type_name("FILE");
    importer.add_flag("--dry-run", options->dry_run, "only print what would be added");
    importer.fallthrough();
    line.on(importer, [options](const Common& common) { return import(*options, common); });
    CLI::App& exporter = *feeds.add_subcommand("export", "Print the enabled feeds as OPML");
    exporter.fallthrough();
    line.on(exporter, write_list);
}

}  // namespace vigie::daemon::verbs
