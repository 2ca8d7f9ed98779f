// What happened, as the words that metrics are labelled with.
#pragma once

#include <string>

#include "alerts/store.h"
#include "feeds/poll.h"
#include "text/feed_state.h"

namespace vigie::daemon {

/// What a poll came to, in one word: a failed one's is its fault.
std::string result_of(const feeds::PollReport& report, const text::FeedState& state);

/// The severity that a topic names: its second segment behind `alert.`.
std::string severity_in(const std::string& topic);

/// The event of that id among those that are written; null when it is not.
const alerts::Event* event_of(const alerts::Entry& entry, const std::string& id);

bool is_new(const alerts::Decision& decision);

/// What the desk did with a report: made an event of it, added it to one without news, or with news
/// that became a revision, or moved it with an event that turned out to be two.
std::string decision_of(const alerts::Decision& decision, const alerts::Entry& entry);

}  // namespace vigie::daemon
