#include "daemon/pipeline/service.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iostream>

#include "alerts/error.h"
#include "daemon/cli/loaded.h"
#include "daemon/error.h"
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
    if (error.code == make_error_code(AlertError::insecure_bind)) return Exit::bad_settings;
    if (error.code == make_error_code(AlertError::bad_key)) return Exit::bad_settings;
    return Exit::unavailable;
}

std::optional<std::vector<feeds::Feed>> feeds_or_complain(const Settings& settings) {
    auto checked = load_feeds(settings.feeds, settings.fetch);
    for (const Mistake& mistake : checked.mistakes)
        std::cerr << to_string(mistake) << "\n";
    if (!checked.mistakes.empty()) return std::nullopt;
    std::erase_if(checked.value, [](const feeds::Feed& feed) { return !feed.enabled; });
    return std::move(checked.value);
}

Service::Service(Settings settings, extractors::Extractor extractor, bool insecure)
    : settings_(std::move(settings)), insecure_(insecure), extractor_(std::move(extractor)) {}

text::Result<void> Service::open_store(alerts::NewsroomSettings rules) {
    auto ports = VIGIE_TRY(publisher_settings(settings_, insecure_));
    if (auto made = make_private_folder(settings_.state_dir); !made) return made;
    auto store = VIGIE_TRY(alerts::open_sqlite_store(settings_.state_dir));
    store_ = VIGIE_TRY(measured(std::move(store), *telemetry_));
    const text::Instant now = clock_.now();
    rules.lexicon = extractor_.lexicon_hash();
    newsroom_ = std::make_unique<alerts::Newsroom>(
        VIGIE_TRY(alerts::Newsroom::open(*store_, std::move(rules), now)));
    ports.sent = [this](const alerts::OutboxRow& row) { telemetry_->sent(row, clock_.now()); };
    publisher_ = VIGIE_TRY(alerts::Publisher::start(settings_.state_dir, std::move(ports)));
    return {};
}

text::Result<void> Service::reload_ports() {
    auto checked = load_settings(settings_.file);
    if (!checked.mistakes.empty()) {
        std::string all;
        for (const Mistake& mistake : checked.mistakes)
            all += (all.empty() ? "" : "; ") + to_string(mistake);
        return text::fail(DaemonError::bad_settings, all);
    }
    auto ports = VIGIE_TRY(publisher_settings(checked.value, insecure_));
    const auto subscribers = ports.keys.size();
    if (auto changed = publisher_->change(std::move(ports)); !changed) return changed;
    log_info("reloaded", {{"subscribers", std::to_string(subscribers)}});
    return {};
}

tl::expected<std::unique_ptr<Service>, Exit> Service::open(const Common& common, bool insecure) {
    auto settings = settings_or_complain(common);
    if (!settings) return tl::make_unexpected(Exit::bad_settings);
    auto feeds = feeds_or_complain(*settings);
    auto rules = newsroom_rules_or_complain(*settings);
    auto extractor = extractor_or_complain(*settings);
    if (!feeds || !rules || !extractor) return tl::make_unexpected(Exit::bad_settings);
    set_up_log(common.log(settings->log));
    std::unique_ptr<Service> service(
        new Service(std::move(*settings), std::move(*extractor), insecure));
    service->feeds_ = std::move(*feeds);
    if (const auto opened = service->open_store(std::move(*rules)); !opened) {
        complain(opened.error().message());
        return tl::make_unexpected(exit_for(opened.error()));
    }
    log_info("started",
             {{"feeds", std::to_string(service->feeds_.size())},
              {"config", service->settings_.file.string()},
              {"state", service->settings_.state_dir.string()},
              {"live", joined(service->publisher_->alerts())},
              {"requests", joined(service->publisher_->requests())},
              {"lexicon", service->extractor_.lexicon_hash()}});
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
    return {extractor_, {settings_.countries}, *newsroom_, *publisher_, clock_, *telemetry_};
}

}  // namespace vigie::daemon
