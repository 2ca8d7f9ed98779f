#include "feeds/schedule/back_off.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "feeds/dates.h"
#include "text/hash.h"

namespace vigie::feeds {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// What is doubled with each failure, once already at the first.
milliseconds base_of(const Feed& feed, text::PollFault fault) {
    const milliseconds interval = poll_interval(feed);
    const bool turned_away =
        fault == text::PollFault::blocked || fault == text::PollFault::filtered;
    if (!turned_away || feed.allow_private) return interval;
    return std::max<milliseconds>(interval, blocked_pause / 2);
}

}  // namespace

double share(std::string_view feed, int attempt) {
    const auto hash = text::hash64(std::string(feed) + '#' + std::to_string(attempt));
    return static_cast<double>(hash >> 11) * 0x1p-53;
}

Pause back_off(const Feed& feed, int failures, text::PollFault fault) {
    const int doublings = std::min(failures, 20);
    const milliseconds base = base_of(feed, fault);
    const milliseconds ceiling = longest_pause;
    const milliseconds doubled =
        base >= ceiling ? base : std::min<milliseconds>(base * (1LL << doublings), ceiling);
    const double jitter = 0.9 + 0.1 * share(feed.name, failures);
    const double length = static_cast<double>(doubled.count()) * jitter;
    return {milliseconds{static_cast<long long>(length)}, text::Because::back_off};
}

std::optional<seconds> read_retry_after(std::string_view header, text::Instant now) {
    constexpr seconds longest = longest_pause;
    unsigned long long wanted = 0;
    const char* const end = header.data() + header.size();
    const auto [rest, code] = std::from_chars(header.data(), end, wanted);
    if (!header.empty() && rest == end) {
        if (code == std::errc::result_out_of_range) return longest;
        const auto bounded = std::min(wanted, static_cast<unsigned long long>(longest.count()));
        return seconds{bounded};
    }
    const auto date = read_date(header);
    if (!date) return std::nullopt;
    return std::clamp(std::chrono::ceil<seconds>(*date - now), seconds{0}, longest);
}

}  // namespace vigie::feeds
