// What subscribers hear of the feeds themselves. Quiet is not calm: who hears no alert must be able
// to tell a day without attacks from a feed that has died.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "daemon/pipeline/notice.h"
#include "daemon/settings/settings.h"
#include "feeds/health.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::daemon {

/// "health.<feed>.", with a hyphen for whatever would part or end a segment.
std::string health_topic(const std::string& feed);

class FeedWatch {
public:
    /// What is to be told of a feed as it stands: its state (feeds/health.h) when it is not the one
    /// that was told last, and again after `settings.repeat`, for those who have come since. A feed
    /// that fails is not told of before it has failed `settings.failures` times in a row: servers
    /// have their moments.
    std::optional<Notice> news_of(const text::FeedState& state,
                                  const HealthSettings& settings,
                                  text::Instant now);

    /// It is watched no more, or at another address: what was told of it is nothing to go by.
    void forget(const std::string& feed) { told_.erase(feed); }

private:
    struct Told {
        feeds::Health health = feeds::Health::ok;
        text::Instant at{};     ///< when it was told last
        text::Instant since{};  ///< when that state was told first
    };

    std::map<std::string, Told> told_;  // by the feed's name
};

}  // namespace vigie::daemon
