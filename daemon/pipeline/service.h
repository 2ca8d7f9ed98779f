// Everything that `run` and `once` stand on, opened in order: configuration, store, newsroom,
// publisher. What fails is told on stderr and becomes an exit code.
#pragma once

#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "alerts/newsroom.h"
#include "alerts/publisher.h"
#include "alerts/store.h"
#include "daemon/cli/command_line.h"
#include "daemon/pipeline/configuration.h"
#include "daemon/pipeline/crash_notes.h"
#include "daemon/pipeline/pipeline.h"
#include "daemon/settings/settings.h"
#include "daemon/telemetry/telemetry.h"
#include "feeds/feed.h"

namespace vigie::daemon {

class Service {
public:
    /// The service, or how the process should exit. `insecure` as in PublisherSettings.
    static tl::expected<std::unique_ptr<Service>, Exit> open(const Common& common,
                                                             bool insecure = false);

    /// What a pipeline stands on; valid as long as the service.
    [[nodiscard]] Ground ground() const;

    /// All files once more, as they are now, or everything that is wrong with them; nothing is
    /// changed yet. Any thread.
    [[nodiscard]] text::Result<Configuration> read_again() const;

    /// The publisher goes on with these ports and keys, or, after an error, with those it had. Any
    /// thread; waits for the publisher's.
    text::Result<void> change_ports(alerts::PublisherSettings ports);

    /// From now on this is the configuration; ports, rules, tables and feeds are put in place by
    /// whoever holds them. What needs a restart, see needing_restart().
    std::vector<std::string> adopt(const Configuration& wanted);

    /// The feeds that are enabled.
    [[nodiscard]] const std::vector<feeds::Feed>& feeds() const { return feeds_; }

    /// What is stored with a subscription at a hub and watched no more, at least not at that
    /// address.
    [[nodiscard]] std::vector<feeds::Feed> former_feeds() const;

    [[nodiscard]] const Settings& settings() const { return settings_; }

    [[nodiscard]] Telemetry& telemetry() const { return *telemetry_; }

    [[nodiscard]] const alerts::Publisher& publisher() const { return *publisher_; }

    [[nodiscard]] const text::Clock& clock() const { return clock_; }

private:
    Service(const Common& common, bool insecure, Configuration configuration);
    text::Result<void> open_store(Configuration configuration);

    Common common_;
    bool insecure_;
    Settings settings_;
    std::shared_ptr<const ArticleTables> tables_;
    std::vector<feeds::Feed> feeds_;
    text::SystemClock clock_;
    std::unique_ptr<Telemetry> telemetry_ = std::make_unique<Telemetry>();
    std::unique_ptr<CrashNotes> notes_;
    std::unique_ptr<alerts::Store> store_;
    std::unique_ptr<alerts::Newsroom> newsroom_;
    std::unique_ptr<alerts::Publisher> publisher_;
};

/// The enabled feeds; complains about every mistake and gives none.
std::optional<std::vector<feeds::Feed>> feeds_or_complain(const Settings& settings);

/// How a failure of store or publisher ends the process.
Exit exit_for(const text::Error& error);

/// How the process ends when its pipeline ended with this: well when it was told to. Whatever else
/// ended it is logged, and is a reason for systemd to start it again.
Exit exit_after(const std::exception_ptr& broken);

}  // namespace vigie::daemon
