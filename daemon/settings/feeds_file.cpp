#include "daemon/settings/feeds_file.h"

#include <algorithm>
#include <map>
#include <string>

#include "daemon/settings/table_reader.h"
#include "extractors/page/lead.h"
#include "feeds/http/login.h"
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
    if (feed.name == "coverage")
        reader.complain("name", "the name 'coverage' is taken: health.coverage. is about regions");
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

/// A user and password in the address become a header of the feed's own.
void take_login(Feed& feed) {
    feeds::Address address = feeds::without_login(feed.url);
    feed.url = std::move(address.url);
    if (address.authorization.empty()) return;
    feed.http.headers.push_back({"Authorization", std::move(address.authorization)});
}

/// What the settings say of all feeds.
void take_defaults(const FetchSettings& fetch, Feed& feed) {
    feed.lacks_lead = extractors::lacks_lead;
    if (!fetch.contact.empty()) feed.user_agent += " " + fetch.contact;
    feed.http.proxy = fetch.proxy;
    const auto& hosts = fetch.private_hosts;
    const auto host = feeds::host_of(feed.url);
    const bool named = host && std::find(hosts.begin(), hosts.end(), *host) != hosts.end();
    feed.allow_private = named || fetch.allow_private;
    feed.allow_private_redirects = fetch.allow_private;
}

/// How the feed's server is spoken to, and where it may stand.
void read_transport(TableReader& reader, const FetchSettings& fetch, Feed& feed) {
    take_defaults(fetch, feed);
    bool allow_private = false;
    std::map<std::string, std::string> headers;
    int version = static_cast<int>(feed.http.version);
    reader.read("user_agent", feed.user_agent);
    reader.read("proxy", feed.http.proxy);
    reader.read("headers", headers);
    reader.read_word("http", {"auto", "1.0", "1.1", "2"}, version);
    reader.read("allow_private", allow_private);
    feed.http.version = static_cast<feeds::HttpVersion>(version);
    for (auto& [name, value] : headers)
        feed.http.headers.push_back({name, value});
    feed.allow_private = feed.allow_private || allow_private;
}

void check_transport(TableReader& reader, const Feed& feed) {
    reader.refuse("user_agent", feeds::user_agent_mistake(feed.user_agent));
    if (!feed.http.proxy.empty()) reader.refuse("proxy", feeds::proxy_mistake(feed.http.proxy));
    int logins = 0;
    for (const feeds::Header& header : feed.http.headers) {
        reader.refuse("headers", feeds::header_mistake(header));
        logins += text::slug(header.name) == "authorization" ? 1 : 0;
    }
    if (logins > 1)
        reader.complain("url", "url has a user, and headers an Authorization: not both");
}

Feed read_feed(TableReader& reader, const FetchSettings& fetch) {
    Feed feed;
    reader.read("name", feed.name);
    reader.read("url", feed.url);
    take_login(feed);
    reader.read("outlet", feed.outlet.name);
    reader.read("language", feed.language);
    reader.read("country", feed.outlet.country);
    reader.read_number("tier", 1, 3, feed.outlet.tier);
    reader.read("belligerent", feed.outlet.belligerent);
    reader.read("interval", feed.interval);
    reader.read("slowest", feed.slowest);
    int page = static_cast<int>(feed.page);
    reader.read_word("page", {"never", "when-short", "always"}, page);
    feed.page = static_cast<feeds::PagePolicy>(page);
    reader.read("enabled", feed.enabled);
    if (feed.language == "auto") feed.language.clear();
    feed.outlet.feed = feed.name;
    read_transport(reader, fetch, feed);
    return feed;
}

}  // namespace

Feed feed_at(const std::string& url, const FetchSettings& fetch) {
    Feed feed;
    feed.name = text::slug(feeds::host_of(url).value_or(url));
    feed.url = url;
    take_login(feed);
    take_defaults(fetch, feed);
    return feed;
}

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
        check_transport(reader, feed);
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
