// One feed's subscription at its hub, as a state machine without I/O: facts in, the next state and
// what is to be done out. W3C WebSub, 5.
//
//   none --hub named--> begun --asked--> expecting --granted--> active --lease nearly over--> asked
//                                           |                     |      again, still active
//                                      no answer, no           denied, or the lease runs out
//                                           v                     v
//                      the feed's next hub, begun anew; after the last of them the first
//                      again, ever later: 5 minutes to a day
//
// A feed that names this hub no more, and a callback of ours that has moved, end it. A hub that
// verifies and then brings nothing has its turn until its lease is over.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "feeds/websub/links.h"
#include "text/subscription.h"
#include "text/time.h"

namespace vigie::feeds::websub {

using text::Subscription;

inline constexpr std::chrono::hours wanted_lease{24 * 7};
inline constexpr std::chrono::seconds shortest_lease{10};  ///< less is taken for this much
inline constexpr std::chrono::hours longest_lease{24 * 30};

enum class Act {
    nothing,
    begin,  ///< a subscription is to be made up, and stored before the hub is asked
    ask,    ///< the hub is to be asked for it
    turn,   ///< the feed's next hub is to have its turn: see turned()
    leave,  ///< the hub is to be told that it is over
};

struct Step {
    Act act = Act::nothing;
    text::Instant at{};  ///< the epoch = at once
};

/// What is to be done next, given what the feed's document names (no hubs = none) and the address
/// that all our callbacks begin with (empty = nobody reaches us, nothing is done).
Step next_step(const Subscription& subscription, const HubLinks& named, const std::string& prefix);

/// A new one at the first hub that is named, with an address and a secret that nobody can guess.
Subscription begin(const HubLinks& named, const std::string& prefix);

/// A new one at the hub that is named after this one's, the first after the last. No hub is told
/// another one's secret; how often hubs have failed in a row goes along.
Subscription turned(const Subscription& subscription,
                    const HubLinks& named,
                    const std::string& prefix);

/// The last part of the callback, by which it is known who is called.
std::string key_of(const Subscription& subscription);

/// What to POST to the hub, application/x-www-form-urlencoded.
std::string wish_to_subscribe(const Subscription& subscription);
std::string wish_to_leave(const Subscription& subscription);

/// The hub is being asked, one of so many that the feed names. Where none verifies, the time to
/// ask again grows with each round.
Subscription asked(Subscription subscription, text::Instant now, std::size_t hubs);

/// The hub would not hear of it, or could not be asked: if another one has not been asked in this
/// round, it is its turn at once.
Subscription refused(Subscription subscription,
                     std::string why,
                     text::Instant now,
                     std::size_t hubs);

/// The hub was not asked, for others were before us: that is no fault of its, and another one that
/// the feed names has its turn in five minutes.
Subscription not_asked(Subscription subscription, std::string why, text::Instant now);

/// The hub has seen that we meant it. Renewed when a tenth of the lease is left, a day at most.
Subscription granted(Subscription subscription, std::chrono::seconds lease, text::Instant at);

/// The hub will not deliver, or no more. If no other one is left in this round, it begins anew a
/// day later.
Subscription denied(Subscription subscription,
                    std::string reason,
                    text::Instant at,
                    std::size_t hubs);

/// The hub brought something; only with news in it does it earn back lost trust.
Subscription delivered(Subscription subscription, bool news, text::Instant at);

/// "verified until 2026-03-06T08:00:00Z", "asked", "refused: HTTP status 404": for a person.
std::string standing(const Subscription& subscription, text::Instant now);

}  // namespace vigie::feeds::websub
