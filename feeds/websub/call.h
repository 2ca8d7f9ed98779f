// A hub's call at a feed's callback, and what is made of it: pure. W3C WebSub, 5.2, 5.3 and 7.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "text/subscription.h"
#include "text/time.h"

namespace vigie::feeds::websub {

using Query = std::map<std::string, std::string>;  ///< decoded

/// A request as it came. A POST has a body, a GET its query.
struct Call {
    bool post = false;
    Query query;
    std::string signature;     ///< X-Hub-Signature
    std::string content_type;  ///< as the header has it
    std::string body;
};

/// The hub asked whether we meant it, and was told so.
struct Granted {
    std::chrono::seconds lease{0};
};

struct Denied {
    std::string reason;  ///< the hub's own words, cut
};

/// A feed document, or a part of one, signed by the hub.
struct Delivery {
    std::string content_type;
    std::string body;
};

using Event = std::variant<Granted, Denied, Delivery>;

struct Verdict {
    int status = 404;
    std::string body;            ///< text/plain
    std::optional<Event> event;  ///< what it means to the feed
    std::string ignored;         ///< why it means nothing to it; empty = it does
};

/// A verification is confirmed only when the hub was asked, or is verified already: hubs ask twice.
/// What is not signed with the subscription's secret is ignored but answered 2xx: who is told that
/// a signature is wrong could try until it is right.
Verdict judge(const text::Subscription& subscription, Call call, text::Instant now);

/// The same for a subscription that we have left: its end is confirmed, all else is gone (410).
Verdict judge_after_leaving(const text::Subscription& subscription, const Call& call);

}  // namespace vigie::feeds::websub
