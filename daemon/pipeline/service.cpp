#include "daemon/pipeline/service.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "alerts/backup.h"
#include "alerts/error.h"
#include "daemon/cli/loaded.h"
#include "daemon/error.h"
#include "daemon/journal.h"
#include "daemon/pipeline/ports.h"
#include "daemon/settings/feeds_file.h"
#include "daemon/telemetry/measured_store.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using alerts::AlertError;

text::Result<void> make_private_folder(const fs::path& folder) {
    std::error_code failed;
    const bool made = fs::create_directories(folder, failed);
    if (failed) return text::fail(failed, folder.string());
    if (made) fs::permissions(folder, fs::perms::owner_all, failed);
    return {};
}

/// A damaged store is replaced by its last good copy: alerts that are late are better than none,
/// and those that it tells again have the ids that they had.
text::Result<std::unique_ptr<alerts::Store>> open_or_recover(const fs::path& folder,
                                                             text::Instant now) {
    auto store = alerts::open_sqlite_store(folder);
    if (store || store.error().code != make_error_code(AlertError::store_damaged)) return store;
    const std::string why = store.error().message();
    const auto recovery = VIGIE_TRY(alerts::recover_store(folder, now));
    log_error("the store was damaged",
              {{"why", why},
               {"kept", recovery.kept.string()},
               {"restored",
                recovery.restored.empty() ? "nothing: there is no good backup"
                                          : recovery.restored.string()},
               {"next", "a new epoch: subscribers take a snapshot, feeds are read again"}});
    return alerts::open_sqlite_store(folder);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

}  // namespace

Exit exit_for(const text::Error& error) {
    if (error.code == make_error_code(AlertError::already_running)) return Exit::try_later;
    if (error.code == make_error_code(AlertError::store_full)) return Exit::try_later;
    if (error.code == make_error_code(AlertError::store_newer)) return Exit::bad_settings;
    if (error.code == make_error_code(AlertError::insecure_bind)) return Exit::bad_settings;
    if (error.code == make_error_code(AlertError::bad_key)) return Exit::bad_settings;
    return Exit::unavailable;
}

Exit exit_after(const std::exception_ptr& broken) {
    if (!broken) return Exit::ok;
    try {
        std::rethrow_exception(broken);
    } catch (const std::exception& why) {
        log_error("stopped, to be started again", {{"why", why.what()}});
    } catch (...) {
        log_error("stopped, to be started again");
    }
    return Exit::internal;
}

void warn_of_keys(const alerts::PublisherSettings& ports) {
    for (const PassedOver& file : passed_over(ports)) {
        log_warning("a key file is passed over",
                    {{"file", file.file}, {"why", file.why}, {"advice", file.advice}});
    }
}

std::optional<std::vector<feeds::Feed>> feeds_or_complain(const Settings& settings) {
    auto checked = load_feeds(settings.feeds, settings.fetch);
    for (const Mistake& mistake : checked.mistakes)
        std::cerr << error_mark() << to_string(mistake) << "\n";
    if (!checked.mistakes.empty()) return std::nullopt;
    std::erase_if(checked.value, [](const feeds::Feed& feed) { return !feed.enabled; });
    return std::move(checked.value);
}

Service::Service(const Common& common, bool insecure, Configuration configuration)
    : common_(common),
      insecure_(insecure),
      settings_(std::move(configuration.settings)),
      tables_(std::move(configuration.tables)),
      feeds_(std::move(configuration.feeds)) {}

text::Result<void> Service::open_store(Configuration configuration) {
    if (auto made = make_private_folder(settings_.state_dir); !made) return made;
    auto store = VIGIE_TRY(open_or_recover(settings_.state_dir, clock_.now()));
    notes_ = std::make_unique<CrashNotes>(settings_.state_dir / "reading",
                                          VIGIE_VERSION + tables_->extractor.lexicon_hash());
    store_ = VIGIE_TRY(measured(std::move(store), *telemetry_));
    newsroom_ = std::make_unique<alerts::Newsroom>(
        VIGIE_TRY(alerts::Newsroom::open(*store_, std::move(configuration.rules), clock_.now())));
    configuration.ports.sent = [this](const alerts::OutboxRow& row) {
        telemetry_->sent(row, clock_.now());
    };
    publisher_ =
        VIGIE_TRY(alerts::Publisher::start(settings_.state_dir, std::move(configuration.ports)));
    return {};
}

text::Result<Configuration> Service::read_again() const {
    auto checked = load_configuration(settings_.file, insecure_);
    if (checked.mistakes.empty()) return std::move(checked.value);
    std::string all;
    for (const Mistake& mistake : checked.mistakes)
        all += (all.empty() ? "" : "; ") + to_string(mistake);
    return text::fail(DaemonError::bad_settings, all);
}

text::Result<void> Service::change_ports(alerts::PublisherSettings ports) {
    return publisher_->change(std::move(ports));
}

std::vector<std::string> Service::adopt(const Configuration& wanted) {
    std::vector<std::string> restart = needing_restart(settings_, wanted.settings);
    change_log_level(common_.log(wanted.settings.log).level);
    warn_of_keys(wanted.ports);
    // What waits for a restart stays as it is here, so that every hang-up says so again.
    Settings next = wanted.settings;
    next.state_dir = settings_.state_dir;
    next.publish.name = settings_.publish.name;
    next.websub = settings_.websub;
    next.http = settings_.http;
    next.cap = settings_.cap;
    next.log.format = settings_.log.format;
    settings_ = std::move(next);
    tables_ = wanted.tables;
    feeds_ = wanted.feeds;
    return restart;
}

tl::expected<std::unique_ptr<Service>, Exit> Service::open(const Common& common, bool insecure) {
    const auto file = settings_file_or_complain(common);
    if (!file) return tl::make_unexpected(Exit::bad_settings);
    auto checked = load_configuration(*file, insecure);
    for (const Mistake& mistake : checked.mistakes)
        std::cerr << error_mark() << to_string(mistake) << "\n";
    if (!checked.mistakes.empty()) return tl::make_unexpected(Exit::bad_settings);
    Configuration& configuration = checked.value;
    set_up_log(common.log(configuration.settings.log));
    warn_of_keys(configuration.ports);
    std::unique_ptr<Service> service(new Service(common, insecure, configuration));
    if (const auto opened = service->open_store(std::move(configuration)); !opened) {
        complain(opened.error().message());
        return tl::make_unexpected(exit_for(opened.error()));
    }
    log_info("started",
             {{"feeds", std::to_string(service->feeds_.size())},
              {"config", service->settings_.file.string()},
              {"state", service->settings_.state_dir.string()},
              {"live", joined(service->publisher_->alerts())},
              {"requests", joined(service->publisher_->requests())},
              {"lexicon", service->tables_->extractor.lexicon_hash()}});
    if (service->settings_.fetch.contact.empty()) {
        log_warning("no contact",
                    {{"why", "a site whose feed is read cannot write to you"},
                     {"advice", "set contact in [fetch] of the configuration"}});
    }
    return service;
}

std::vector<feeds::Feed> Service::former_feeds() const {
    std::vector<feeds::Feed> former;
    for (const text::FeedState& state : newsroom_->feeds()) {
        const bool watched =
            std::any_of(feeds_.begin(), feeds_.end(), [&](const feeds::Feed& feed) {
                return feed.name == state.feed && feed.url == state.url;
            });
        if (watched || !state.subscription.exists()) continue;
        feeds::Feed feed = feed_at(state.url, settings_.fetch);
        feed.name = state.feed;
        former.push_back(std::move(feed));
    }
    return former;
}

Ground Service::ground() const {
    return {tables_, *newsroom_, *publisher_, clock_, *telemetry_, *notes_, settings_.health};
}

}  // namespace vigie::daemon
