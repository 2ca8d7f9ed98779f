// Between desk and outbox: is a touched event to be told, and what is new in it? Pure decisions.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "alerts/alert.h"
#include "alerts/desk.h"
#include "alerts/desk/severity.h"
#include "text/article.h"
#include "text/time.h"

namespace vigie::alerts {

/// What has changed since the last revision because of `article`; empty = nothing to tell. What
/// came since and was too old to be told counts as new. Relations alone are no news.
std::vector<Change> news_of(const Filing::Touched& touched,
                            const Filing& filing,
                            const SeverityTable& table,
                            const std::string& article);

/// Did the desk see that an alert that went out was of two events, or is another's? Whoever has it
/// is owed the correction, and the alert that it points at, however old the event.
bool is_owed(const Filing::Touched& touched, const Filing& filing);

/// Not too old: neither told late, nor by an article that is old itself (a feed's archive on a cold
/// start). A blockade is as fresh as the article as long as it stands. An article that does not say
/// when it was published is as fresh as its event, and never fresh by itself. What was told once is
/// corrected however long ago it happened.
bool is_fresh(const Event& event,
              const text::Article& article,
              text::Instant now,
              std::chrono::seconds max_age);

/// Notes as told the relations to events that are alerts themselves, and returns those that no
/// revision has told before. A relation goes out with the alert that showed it; the other alert
/// tells it with its next revision, for it is nothing that a reader would be woken for.
std::vector<Change> tell_relations(Event& event, const Desk& desk);

}  // namespace vigie::alerts
