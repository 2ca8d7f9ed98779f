// What the publisher answers to a request: a function of the outbox, without sockets.
#pragma once

#include <string>
#include <vector>

#include "alerts/store.h"
#include "alerts/wire/frames.h"
#include "text/error.h"

namespace vigie::alerts {

/// At most so many alerts in one answer, so that a slow subscriber costs no memory.
inline constexpr int alerts_per_answer = 200;

/// Who answers, and up to where: only what was sent (or may be) is told.
struct Station {
    std::string publisher;
    int period_ms = 0;
    Head sent;
};

/// Has retention let go of alerts that an answer to this REPLAY should begin with? `rows` are the
/// next that are kept and sent, if any; the chain of the prefix tells exactly: a quiet filter, none
/// of whose alerts are missing, is not sent to a snapshot.
text::Result<bool> is_gone(Outbox& outbox, const Request& request, std::vector<OutboxRow> rows);

/// The messages of the answer, in order. An alert in it is `ALERT | topic | header | body`.
text::Result<std::vector<Frames>> answer(Outbox& outbox,
                                         const Request& request,
                                         const Station& station);

}  // namespace vigie::alerts
