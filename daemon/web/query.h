// What is asked of alerts over HTTP, read strictly: a mistake is told, not guessed around.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "daemon/http/message.h"
#include "text/error.h"
#include "text/time.h"

namespace vigie::daemon::web {

inline constexpr int usual_page = 100;
inline constexpr int longest_page = 500;
inline constexpr int usual_list = 200;
inline constexpr int longest_list = 2000;

struct AlertQuery {
    std::string prefix;  ///< whole, see alerts::whole_prefix()
    /// Behind this seq; none = from the beginning, or in a stream from now on.
    std::optional<std::int64_t> after;
    std::string epoch;                   ///< of `after`; empty = whichever it is
    std::optional<text::Instant> since;  ///< nothing that was committed before
    int limit = usual_page;
};

/// What is asked of what stands.
struct ListQuery {
    std::string prefix;                  ///< whole
    std::optional<text::Instant> since;  ///< nothing whose last revision was committed before
    int limit = usual_list;
    bool hxl = false;             ///< of a table: a row of HXL's hashtags
    std::string language = "en";  ///< "fr" or "en"
};

/// Of /v1/alerts: after, epoch, prefix, since, limit. The error's detail is for who asked.
text::Result<AlertQuery> page_query(const http::Request& request);

/// Of /v1/stream: prefix, after, epoch. A Last-Event-ID ("epoch:seq") goes over both of these: a
/// browser that connects again asks at the address that it first had.
text::Result<AlertQuery> stream_query(const http::Request& request);

/// Of a single alert's export: lang ("fr" or "en"), or else what Accept-Language wants.
text::Result<std::string> language_query(const http::Request& request);

/// Of the exports: prefix, since, limit, lang (as above), hxl.
text::Result<ListQuery> list_query(const http::Request& request);

}  // namespace vigie::daemon::web
