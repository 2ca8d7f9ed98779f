// Stored alerts as JSON lines: a page of the outbox, or one alert's revisions. Functions of the
// store, without sockets.
#pragma once

#include <string>
#include <vector>

#include "alerts/store.h"
#include "daemon/http/message.h"
#include "daemon/web/query.h"

namespace vigie::daemon::web {

/// JSON lines have no registered type; this one is understood everywhere.
inline constexpr const char* json_lines = "application/x-ndjson; charset=utf-8";

/// The alerts behind `query.after` up to what was sent, one a line, as they went out. Where to go
/// on is told by the headers Vigie-Epoch, Vigie-After, Vigie-Head, and while there may be more,
/// Link with rel="next"; a page looks through 20,000 seqs at most, and may be empty though more
/// follows. 410 when the epoch is another, or what is asked for was let go.
http::Response alert_page(alerts::Store& store, const alerts::Head& sent, const AlertQuery& query);

/// Every revision that was sent and is kept, oldest first; 404 for an unknown id.
http::Response alert_history(alerts::Store& store, const alerts::Head& sent, const std::string& id);

/// Were alerts under the prefix behind this place let go before `rows`, the next that are kept?
text::Result<bool> is_gone_behind(alerts::Store& store,
                                  const alerts::Head& place,
                                  const std::string& prefix,
                                  const std::vector<alerts::OutboxRow>& rows);

/// The store cannot be read now.
http::Response unreadable(const text::Error& error);

}  // namespace vigie::daemon::web
