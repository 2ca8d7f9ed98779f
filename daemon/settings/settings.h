// vigie.toml as plain values. config/vigie.toml documents every key; what is not written there has
// the default that stands here.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "daemon/http/endpoint.h"
#include "daemon/log.h"
#include "daemon/settings/mistake.h"
#include "feeds/health.h"

namespace vigie::daemon {

struct PublishSettings {
    std::string name = "vigie";  ///< how subscribers tell publishers apart
    /// XPUB: alerts and heartbeats.
    std::vector<std::string> live{"tcp://127.0.0.1:5556"};
    /// ROUTER: hello, head, replay, snapshot.
    std::vector<std::string> requests{"tcp://127.0.0.1:5557"};
    std::chrono::seconds keep{0};  ///< how long alerts can be replayed; zero = for ever
};

/// Without a secret no port asks for a key; with one every tcp port does.
struct KeySettings {
    std::filesystem::path secret;       ///< the server's; empty = no keys
    std::filesystem::path subscribers;  ///< the folder of NAME.pub
    /// While the server's key is being changed: the next one, on ports of its own.
    std::filesystem::path next_secret;
    std::vector<std::string> next_live;
    std::vector<std::string> next_requests;
};

struct FetchSettings {
    std::string contact;  ///< put into the User-Agent so that a site can write to us
    std::string proxy;    ///< for feeds that name none; empty = none
    std::vector<std::string> private_hosts;  ///< feeds of these may be on private addresses
    bool allow_private = false;              ///< every feed and every redirect may be: for tests
};

/// Where hubs (WebSub) reach us; both or neither.
struct WebsubSettings {
    std::optional<http::Endpoint> listen;
    std::string callback;  ///< the public address of `listen`, ending in '/'; empty = polls only
};

/// Where people and monitoring ask.
struct HttpSettings {
    std::optional<http::Endpoint> listen;  ///< none = nowhere
    bool allow_remote = false;             ///< it may be reached from other machines
};

/// What messages of the Common Alerting Protocol say of themselves.
struct CapSettings {
    std::string sender;                ///< empty = the publisher's name
    std::string status = "Actual";     ///< or "Exercise"
    std::string scope = "Restricted";  ///< or "Public"
    std::string restriction;           ///< empty = CapForm's own
    friend bool operator==(const CapSettings&, const CapSettings&) = default;
};

/// From when on what does not happen is told of: see daemon/pipeline/tidings.h.
struct HealthSettings {
    int failures = 3;                                                ///< of a feed in a row
    std::chrono::seconds stale_after = feeds::usual_stale_after;     ///< a feed brings nothing new
    std::chrono::seconds silent_after = std::chrono::hours(24 * 7);  ///< of a region nobody speaks
    std::chrono::seconds repeat = std::chrono::hours(24);  ///< what has not changed is told again
};

struct Settings {
    std::filesystem::path file;                ///< where these settings were read from
    bool is_read = false;                      ///< it is TOML, right or wrong in what it says
    std::filesystem::path state_dir;           ///< the database and the lock live here
    std::filesystem::path feeds;               ///< feeds.toml
    std::filesystem::path data;                ///< the folder of lexicon/, gazetteer/, desk.toml
    std::vector<std::string> countries{"ML"};  ///< alert on these (ISO 3166-1); empty = all
    std::chrono::seconds max_age = std::chrono::hours(24 * 7);  ///< nothing older becomes an alert
    PublishSettings publish;
    KeySettings keys;
    FetchSettings fetch;
    WebsubSettings websub;
    HttpSettings http;
    CapSettings cap;
    HealthSettings health;
    LogSettings log;
};

/// Reads `file`, noting every mistake. Relative paths are relative to the file.
Checked<Settings> load_settings(const std::filesystem::path& file);

/// What finding the settings depends on, as values so that tests can choose them.
struct Surroundings {
    std::string vigie_config;      ///< $VIGIE_CONFIG
    std::string state_directory;   ///< $STATE_DIRECTORY, set by systemd
    std::string xdg_state_home;    ///< $XDG_STATE_HOME
    std::string home;              ///< $HOME
    std::filesystem::path binary;  ///< the running program
    std::string credentials;       ///< $CREDENTIALS_DIRECTORY, where systemd puts LoadCredential=
    static Surroundings of_this_process();
};

/// Which vigie.toml to read: `asked` (-c) if given, else $VIGIE_CONFIG, else
/// /etc/vigie/vigie.toml, else config/vigie.toml of the source tree that the binary was built in
/// (the nearest folder above it that has one). None when there is none.
std::optional<std::filesystem::path> find_settings(const std::string& asked,
                                                   const Surroundings& around);

/// Where a secret key is: "credential:NAME" in systemd's folder (a relative path that says so when
/// there is no such folder), anything else a path relative to the settings' folder.
std::filesystem::path secret_path(const std::string& text,
                                  const std::filesystem::path& folder,
                                  const Surroundings& around);

/// Where state goes when `file` does not say: $STATE_DIRECTORY, else /var/lib/vigie when the file
/// is /etc/vigie/vigie.toml, else $XDG_STATE_HOME/vigie, else ~/.local/state/vigie.
std::filesystem::path default_state_dir(const std::filesystem::path& file,
                                        const Surroundings& around);

}  // namespace vigie::daemon
