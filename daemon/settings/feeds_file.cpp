#include "daemon/settings/feeds_file.h"

#include <algorithm>
#include <map>
#include <string>

#include "daemon/settings/table_reader.h"
#include "feeds/url.h"
#include "text/fold.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using feeds::Feed;

bool is_code(std::string_view code, char first, char last) {
    return code.size() == 2 &&
           std::all_of(code.begin(), code.end(), [&](char c) { return c >= first && c <= last; });
}

void check_words(TableReader& reader, const Feed& feed) {
    for (const char* key : {"name", "url", "outlet"})
        reader.require(key);
    if (text::slug(feed.name) != feed.name) {
        reader.complain("name",
                        "name must be a slug of small letters, digits and hyphens, such as '" +
                            text::slug(feed.name) + "', not '" + feed.name + "'");
    }
    if (!feed.url.empty() && !feeds::host_of(feed.url)) {
        reader.complain("url", "url must be an http or https address, not '" + feed.url + "'");
    }
    if (!feed.language.empty() && !is_code(feed.language, 'a', 'z')) {
        reader.complain("language",
                        "language must be \"auto\" or two small letters such as \"fr\", not '" +
                            feed.language + "'");
    }
    if (!feed.outlet.country.empty() && !is_code(feed.outlet.country, 'A', 'Z')) {
        reader.complain("country",
                        "country must be two capital letters such as \"ML\", not '" +
                            feed.outlet.country + "'");
    }
}

Feed read_feed(TableReader& reader, const FetchSettings& fetch) {
    Feed feed;
    reader.read("name", feed.name);
    reader.read("url", feed.url);
    reader.read("outlet", feed.outlet.name);
    reader.read("language", feed.language);
    reader.read("country", feed.outlet.country);
    reader.read_number("tier", 1, 3, feed.outlet.tier);
    reader.read("belligerent", feed.outlet.belligerent);
    reader.read("interval", feed.interval);
    reader.read("enabled", feed.enabled);
    if (feed.language == "auto") feed.language.clear();
    feed.outlet.feed = feed.name;
    feed.allow_private = fetch.allow_private;
    if (!fetch.contact.empty()) {
        feed.user_agent = std::string(feeds::default_user_agent) + " " + fetch.contact;
    }
    return feed;
}

}  // namespace

Checked<std::vector<Feed>> load_feeds(const fs::path& file, const FetchSettings& fetch) {
    Checked<std::vector<Feed>> checked;
    const auto table = read_toml(file, checked.mistakes);
    if (!table) return checked;
    TableReader root(*table, file, file.filename().string(), checked.mistakes);
    std::map<std::string, std::string> urls;  // by name
    for (const toml::table* one : root.tables("feed")) {
        TableReader reader(*one, file, "[[feed]]", checked.mistakes);
        const Feed feed = read_feed(reader, fetch);
        check_words(reader, feed);
        if (!urls.emplace(feed.name, feed.url).second) {
            reader.complain("name", "the name '" + feed.name + "' is used by two feeds");
        }
        reader.finish();
        checked.value.push_back(feed);
    }
    if (checked.value.empty()) {
        checked.mistakes.push_back({file, 0, 0, "no [[feed]] in it: nothing would be watched"});
    }
    const auto enabled = [](const Feed& feed) { return feed.enabled; };
    if (!checked.value.empty() &&
        std::none_of(checked.value.begin(), checked.value.end(), enabled)) {
        checked.mistakes.push_back(
            {file, 0, 0, "every [[feed]] has enabled = false: nothing would be watched"});
    }
    root.finish();
    sort_by_place(checked.mistakes);
    return checked;
}

}  // namespace vigie::daemon
