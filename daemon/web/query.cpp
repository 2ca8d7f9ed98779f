#include "daemon/web/query.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "alerts/topic.h"
#include "daemon/http/accept.h"
#include "daemon/settings/mistake.h"

namespace vigie::daemon::web {
namespace {

using text::Result;
using Names = std::vector<std::string_view>;

constexpr std::size_t longest_prefix = 200;  // of a topic's letters

auto wrong(const std::string& what) {
    return text::fail(std::make_error_code(std::errc::invalid_argument), what);
}

std::string joined(const Names& names) {
    std::string all;
    for (const auto name : names)
        all += (all.empty() ? "" : ", ") + std::string(name);
    return all;
}

Result<void> check_names(const http::Request& request, const Names& known) {
    for (const auto& [name, value] : request.query) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        return wrong("no parameter is called '" + name + "'" + did_you_mean(name, known) +
                     "; there are " + joined(known));
    }
    return {};
}

std::optional<std::string> value_of(const http::Request& request, const std::string& name) {
    const auto found = request.query.find(name);
    return found == request.query.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, number);
    return failed == std::errc{} && rest == end && number >= 0 ? std::optional(number)
                                                               : std::nullopt;
}

bool is_epoch(std::string_view text) {
    return text.size() == 16 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_topic_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

Result<std::string> prefix_in(const http::Request& request) {
    const std::string asked = value_of(request, "prefix").value_or("");
    const std::string whole = alerts::whole_prefix(asked);
    const auto dots = std::count(whole.begin(), whole.end(), '.');
    const bool fits = asked.size() <= longest_prefix && dots <= alerts::topic_depth + 1 &&
                      std::all_of(asked.begin(), asked.end(), is_topic_letter);
    if (fits && whole.find("..") == std::string::npos) return whole;
    return wrong("prefix: '" + asked.substr(0, longest_prefix) +
                 "' is no beginning of a topic such as ML.4 or "
                 "alert.ML.4.gao.; its parts are country, severity, region and kind");
}

Result<std::optional<std::int64_t>> after_in(const http::Request& request) {
    const auto asked = value_of(request, "after");
    if (!asked) return std::nullopt;
    const auto seq = number_in(*asked);
    if (seq) return seq;
    return wrong("after: '" + *asked + "' is no sequence number such as 1234");
}

Result<std::string> epoch_in(const http::Request& request) {
    const std::string asked = value_of(request, "epoch").value_or("");
    if (asked.empty() || is_epoch(asked)) return asked;
    return wrong("epoch: '" + asked + "' is no epoch: 16 hexadecimal digits, as answers tell it");
}

Result<std::optional<text::Instant>> since_in(const http::Request& request) {
    const auto asked = value_of(request, "since");
    if (!asked) return std::nullopt;
    const auto moment = text::parse_instant(*asked);
    if (moment) return *moment;
    return wrong("since: '" + *asked + "' is no moment such as 2026-03-08T06:00:00Z or 2026-03-08");
}

Result<int> limit_in(const http::Request& request, int usual, int longest) {
    const auto asked = value_of(request, "limit");
    if (!asked) return usual;
    const auto limit = number_in(*asked);
    if (limit && *limit >= 1 && *limit <= longest) return static_cast<int>(*limit);
    return wrong("limit: '" + *asked + "' is no number from 1 to " + std::to_string(longest));
}

/// One of `words`, the first when nothing is asked.
Result<std::string> word_in(const http::Request& request,
                            const std::string& name,
                            const Names& words) {
    const auto asked = value_of(request, name);
    if (!asked) return std::string(words.front());
    if (std::find(words.begin(), words.end(), *asked) != words.end()) return *asked;
    return wrong(name + ": '" + *asked + "' is none of " + joined(words));
}

/// A browser that wants neither gets the first.
Result<std::string> language_in(const http::Request& request) {
    const Names known{"en", "fr"};
    if (request.query.contains("lang")) return word_in(request, "lang", known);
    return std::string(http::language_of(request.header("accept-language"), known));
}

}  // namespace

Result<std::string> language_query(const http::Request& request) {
    if (auto known = check_names(request, {"lang"}); !known)
        return tl::make_unexpected(known.error());
    return language_in(request);
}

Result<AlertQuery> page_query(const http::Request& request) {
    if (auto known = check_names(request, {"after", "epoch", "prefix", "since", "limit"}); !known)
        return tl::make_unexpected(known.error());
    AlertQuery query;
    query.prefix = VIGIE_TRY(prefix_in(request));
    query.after = VIGIE_TRY(after_in(request));
    query.epoch = VIGIE_TRY(epoch_in(request));
    query.since = VIGIE_TRY(since_in(request));
    query.limit = VIGIE_TRY(limit_in(request, usual_page, longest_page));
    return query;
}

Result<AlertQuery> stream_query(const http::Request& request) {
    if (auto known = check_names(request, {"after", "epoch", "prefix"}); !known)
        return tl::make_unexpected(known.error());
    AlertQuery query;
    query.prefix = VIGIE_TRY(prefix_in(request));
    query.after = VIGIE_TRY(after_in(request));
    query.epoch = VIGIE_TRY(epoch_in(request));
    const std::string last = request.header("last-event-id");
    if (last.empty()) return query;
    const auto colon = std::min(last.find(':'), last.size());
    const auto seq = number_in(std::string_view(last).substr(std::min(colon + 1, last.size())));
    if (!seq || !is_epoch(std::string_view(last).substr(0, colon)))
        return wrong("Last-Event-ID: '" + last + "' is none of ours: an epoch, a colon and a seq");
    query.epoch = last.substr(0, colon);
    query.after = seq;
    return query;
}

Result<ListQuery> list_query(const http::Request& request) {
    if (auto known = check_names(request, {"prefix", "since", "limit", "lang", "hxl"}); !known)
        return tl::make_unexpected(known.error());
    ListQuery query;
    query.prefix = VIGIE_TRY(prefix_in(request));
    query.since = VIGIE_TRY(since_in(request));
    query.limit = VIGIE_TRY(limit_in(request, usual_list, longest_list));
    query.language = VIGIE_TRY(language_in(request));
    query.hxl = VIGIE_TRY(word_in(request, "hxl", {"0", "1"})) == "1";
    return query;
}

}  // namespace vigie::daemon::web
