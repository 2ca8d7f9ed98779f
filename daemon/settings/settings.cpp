#include "daemon/settings/settings.h"

#include <algorithm>
#include <cstdlib>

#include "daemon/export/cap.h"
#include "daemon/settings/table_reader.h"
#include "feeds/http/options.h"
#include "feeds/websub/callback_address.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

constexpr const char* installed_settings = "/etc/vigie/vigie.toml";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool is_country(std::string_view code) {
    return code.size() == 2 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_endpoint(std::string_view endpoint) {
    return endpoint.starts_with("tcp://") || endpoint.starts_with("ipc://");
}

/// A subscriber that was off for a night must find what it missed.
constexpr std::chrono::hours shortest_keep{24};

void read_endpoints(TableReader& reader, const char* key, std::vector<std::string>& to) {
    reader.read_some(key, to);
    if (reader.has(key) && to.empty())
        reader.complain(key, std::string(key) + " names no endpoint");
    for (const std::string& endpoint : to) {
        if (is_endpoint(endpoint)) continue;
        reader.complain(
            key, std::string(key) + " must begin with tcp:// or ipc://, not '" + endpoint + "'");
    }
    std::erase_if(to, [](const std::string& endpoint) { return !is_endpoint(endpoint); });
}

void read_publish(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[publish]", checked.mistakes);
    PublishSettings& publish = checked.value.publish;
    reader.read("name", publish.name);
    read_endpoints(reader, "live", publish.live);
    read_endpoints(reader, "requests", publish.requests);
    reader.read("keep", publish.keep);
    if (publish.keep.count() > 0 && publish.keep < shortest_keep) {
        reader.complain("keep", "keep must be at least a day: who was off for a night replays it");
    }
    reader.finish();
}

void read_secret(TableReader& reader, const fs::path& file, fs::path& to) {
    std::string text;
    reader.read("secret", text);
    reader.require("secret");
    if (!text.empty()) {
        to = secret_path(text, file.parent_path(), Surroundings::of_this_process());
    }
}

void read_next_key(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[keys.next]", checked.mistakes);
    KeySettings& keys = checked.value.keys;
    read_secret(reader, file, keys.next_secret);
    read_endpoints(reader, "live", keys.next_live);
    read_endpoints(reader, "requests", keys.next_requests);
    reader.require("live");
    reader.require("requests");
    reader.finish();
}

void read_keys(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[keys]", checked.mistakes);
    KeySettings& keys = checked.value.keys;
    read_secret(reader, file, keys.secret);
    reader.read_path("subscribers", keys.subscribers);
    reader.require("subscribers");
    if (const auto* next = reader.table("next")) read_next_key(*next, file, checked);
    reader.finish();
}

void read_fetch(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[fetch]", checked.mistakes);
    FetchSettings& fetch = checked.value.fetch;
    reader.read("contact", fetch.contact);
    reader.read("proxy", fetch.proxy);
    reader.read("private_hosts", fetch.private_hosts);
    reader.read("allow_private", fetch.allow_private);
    reader.refuse("contact", feeds::user_agent_mistake(fetch.contact));
    if (!fetch.proxy.empty()) reader.refuse("proxy", feeds::proxy_mistake(fetch.proxy));
    reader.finish();
}

/// None, and a mistake, when the text is no address; none for an empty one.
std::optional<http::Endpoint> listen_in(TableReader& reader, const std::string& text) {
    auto endpoint = http::endpoint_in(text);
    if (!text.empty() && !endpoint) {
        reader.complain("listen",
                        "listen must be an address with a port, such as \"127.0.0.1:8082\" or "
                        "\"[::1]:8082\", not '" +
                            text + "'");
    }
    return endpoint;
}

void read_http(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[http]", checked.mistakes);
    HttpSettings& http = checked.value.http;
    std::string listen;
    reader.read("listen", listen);
    reader.read("allow_remote", http.allow_remote);
    reader.require("listen");
    http.listen = listen_in(reader, listen);
    if (http.listen && !http::is_loopback(*http.listen) && !http.allow_remote) {
        reader.complain("listen",
                        "'" + listen +
                            "' can be reached from other machines, and whoever reaches it reads "
                            "every alert: listen at 127.0.0.1 or [::1] behind a web server that "
                            "asks for passwords and does the TLS, or say allow_remote = true");
    }
    if (http.listen && http.listen == checked.value.websub.listen)
        reader.complain("listen",
                        "[websub] listens at '" + listen + "' already: take another port");
    reader.finish();
}

void read_cap(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[cap]", checked.mistakes);
    CapSettings& cap = checked.value.cap;
    const auto read_word =
        [&](const char* key, const std::vector<std::string_view>& words, std::string& to) {
            int index = 0;
            reader.read_word(key, words, index);
            to = words.at(static_cast<std::size_t>(index));
        };
    reader.read("sender", cap.sender);
    reader.refuse("sender", cap_sender_mistake(cap.sender));
    read_word("status", {"Actual", "Exercise"}, cap.status);
    read_word("scope", {"Restricted", "Public"}, cap.scope);
    reader.read("restriction", cap.restriction);
    reader.finish();
}

void read_websub(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[websub]", checked.mistakes);
    WebsubSettings& websub = checked.value.websub;
    std::string listen;
    reader.read("listen", listen);
    reader.read("callback", websub.callback);
    for (const char* key : {"listen", "callback"})
        reader.require(key);
    websub.listen = listen_in(reader, listen);
    if (!websub.callback.empty())
        reader.refuse("callback", feeds::websub::callback_mistake(websub.callback));
    if (!websub.callback.empty() && !websub.callback.ends_with('/')) websub.callback += '/';
    reader.finish();
}

void read_health(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[health]", checked.mistakes);
    HealthSettings& health = checked.value.health;
    constexpr int most_failures = 1000;
    reader.read_number("failures", 1, most_failures, health.failures);
    const auto read_span = [&](const char* key, std::chrono::seconds& to) {
        reader.read(key, to);
        if (to.count() <= 0) reader.complain(key, std::string(key) + " must be longer than 0 s");
    };
    read_span("stale_after", health.stale_after);
    read_span("silent_after", health.silent_after);
    read_span("repeat", health.repeat);
    reader.finish();
}

void read_log(const toml::table& table, const fs::path& file, Checked<Settings>& checked) {
    TableReader reader(table, file, "[log]", checked.mistakes);
    int format = static_cast<int>(checked.value.log.format);
    int level = static_cast<int>(checked.value.log.level);
    reader.read_word("format", {"text", "json"}, format);
    reader.read_word("level", {"debug", "info", "warning", "error"}, level);
    checked.value.log.format = static_cast<LogFormat>(format);
    checked.value.log.level = static_cast<LogLevel>(level);
    reader.finish();
}

void read_countries(TableReader& reader, std::vector<std::string>& countries) {
    reader.read("countries", countries);
    for (const std::string& code : countries) {
        if (is_country(code)) continue;
        reader.complain("countries",
                        "'" + code +
                            "' is no country code of two capital letters, "
                            "such as ML, NE or BF");
    }
}

void read_root(const toml::table& table, Checked<Settings>& checked) {
    Settings& settings = checked.value;
    const fs::path& file = settings.file;
    TableReader reader(table, file, file.filename().string(), checked.mistakes);
    reader.read_path("state_dir", settings.state_dir);
    reader.read_path("feeds", settings.feeds);
    reader.read_path("data", settings.data);
    reader.read("max_age", settings.max_age);
    read_countries(reader, settings.countries);
    if (const auto* publish = reader.table("publish")) read_publish(*publish, file, checked);
    if (const auto* keys = reader.table("keys")) read_keys(*keys, file, checked);
    if (const auto* fetch = reader.table("fetch")) read_fetch(*fetch, file, checked);
    if (const auto* websub = reader.table("websub")) read_websub(*websub, file, checked);
    if (const auto* http = reader.table("http")) read_http(*http, file, checked);
    if (const auto* cap = reader.table("cap")) read_cap(*cap, file, checked);
    if (const auto* health = reader.table("health")) read_health(*health, file, checked);
    if (const auto* log = reader.table("log")) read_log(*log, file, checked);
    reader.finish();
}

}  // namespace

Checked<Settings> load_settings(const fs::path& file) {
    Checked<Settings> checked;
    Settings& settings = checked.value;
    settings.file = fs::absolute(file).lexically_normal();
    const fs::path folder = settings.file.parent_path();
    settings.state_dir = default_state_dir(settings.file, Surroundings::of_this_process());
    settings.feeds = folder / "feeds.toml";
    settings.data = folder;
    const auto table = read_toml(settings.file, checked.mistakes);
    settings.is_read = table.has_value();
    if (table) read_root(*table, checked);
    sort_by_place(checked.mistakes);
    return checked;
}

Surroundings Surroundings::of_this_process() {
    std::error_code unknown;
    return {environment("VIGIE_CONFIG"),
            environment("STATE_DIRECTORY"),
            environment("XDG_STATE_HOME"),
            environment("HOME"),
            fs::read_symlink("/proc/self/exe", unknown),
            environment("CREDENTIALS_DIRECTORY")};
}

std::optional<fs::path> find_settings(const std::string& asked, const Surroundings& around) {
    if (!asked.empty()) return asked;
    if (!around.vigie_config.empty()) return around.vigie_config;
    std::error_code unknown;
    if (fs::exists(installed_settings, unknown)) return installed_settings;
    // From build/PRESET/daemon up to the source tree and no further: what stands above it, be it
    // /tmp, may be anybody's.
    fs::path folder = around.binary.parent_path();
    for (int level = 0; level < 4 && folder.has_relative_path(); ++level) {
        if (fs::exists(folder / "config/vigie.toml", unknown)) return folder / "config/vigie.toml";
        folder = folder.parent_path();
    }
    return std::nullopt;
}

fs::path secret_path(const std::string& text, const fs::path& folder, const Surroundings& around) {
    constexpr std::string_view credential = "credential:";
    if (!text.starts_with(credential)) return (folder / text).lexically_normal();
    const fs::path given =
        around.credentials.empty() ? "$CREDENTIALS_DIRECTORY" : around.credentials;
    return given / text.substr(credential.size());
}

fs::path default_state_dir(const fs::path& file, const Surroundings& around) {
    // systemd gives a colon-separated list when a unit has several state directories
    if (!around.state_directory.empty()) {
        return around.state_directory.substr(0, around.state_directory.find(':'));
    }
    // The installed service's: `vigie alerts` in an administrator's shell asks the same store.
    if (file == installed_settings) return "/var/lib/vigie";
    if (!around.xdg_state_home.empty()) return fs::path(around.xdg_state_home) / "vigie";
    return fs::path(around.home.empty() ? "/var/lib" : around.home + "/.local/state") / "vigie";
}

}  // namespace vigie::daemon
