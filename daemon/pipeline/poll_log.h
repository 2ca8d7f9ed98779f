// One poll as a log line: which feed, what happened, what happens next.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "daemon/log.h"
#include "feeds/poll.h"

namespace vigie::daemon {

struct PollLine {
    LogLevel level = LogLevel::info;
    std::string event;
    std::vector<Field> fields;
};

/// Quiet polls (nothing new) are for debugging; news is info; trouble is a warning and says when
/// the feed is tried again.
PollLine poll_line(const feeds::PollReport& report, text::Instant now);

/// The same over time: a feed that has moved for good is told once for each new address, not at
/// every poll.
class PollLog {
public:
    PollLine line(feeds::PollReport report, text::Instant now);

private:
    std::map<std::string, std::string> moved_;  // the last address told, by feed
};

/// "45 s", "2 min", "3 h 20 min": rounded for people, never negative.
std::string span_text(std::chrono::milliseconds span);

}  // namespace vigie::daemon
