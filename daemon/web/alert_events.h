// One client's stream of Server-Sent Events
// (https://html.spec.whatwg.org/multipage/server-sent-events.html) as a state machine over the
// store: what it is to be sent next, given what was published. It holds its place and nothing else,
// so a slow client costs one page at most.
#pragma once

#include <cstdint>
#include <string>

#include "alerts/store.h"
#include "daemon/web/query.h"
#include "text/error.h"

namespace vigie::daemon::web {

class AlertEvents {
public:
    /// `query` as stream_query() reads it.
    explicit AlertEvents(AlertQuery query);

    /// The bytes of the next events, a page at most; empty = nothing new.
    ///
    /// An alert is an event without a name (`onmessage`) whose id is "epoch:seq" and whose data is
    /// the alert. The first bytes set the id too, so that whoever connects again has a place even
    /// when no alert came. When the client's epoch is over, or what it missed is no longer kept, an
    /// event `reset` {"why": "epoch"|"gone", "epoch", "head", "oldest"} says so; after it comes the
    /// last revision of every alert that is kept, which replaces what the client holds.
    text::Result<std::string> next(alerts::Store& store, const alerts::Head& sent);

    /// A comment with the place: what keeps the connection, and tells who is there.
    [[nodiscard]] std::string heartbeat() const;

private:
    enum class State { beginning, standing, live };
    text::Result<std::string> begin(alerts::Store& store, const alerts::Head& sent);
    text::Result<std::string> reset(alerts::Store& store,
                                    const alerts::Head& sent,
                                    const std::string& why);
    text::Result<std::string> standing(alerts::Store& store);
    text::Result<std::string> live(alerts::Store& store, const alerts::Head& sent);
    text::Result<bool> misses(alerts::Store& store, const std::vector<alerts::OutboxRow>& rows);
    [[nodiscard]] std::string id(std::int64_t seq) const;
    [[nodiscard]] std::string events(const std::vector<alerts::OutboxRow>& rows) const;

    AlertQuery query_;
    State state_ = State::beginning;
    std::string epoch_;
    std::int64_t after_ = 0;
    std::int64_t until_ = 0;  // what stands is told up to here
};

}  // namespace vigie::daemon::web
