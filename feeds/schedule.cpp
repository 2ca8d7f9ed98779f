#include "feeds/schedule.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "feeds/dates.h"
#include "text/hash.h"

namespace vigie::feeds {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A share in [0, 1) that depends only on the feed and the attempt, so that a replay of a failure
/// gives the same times and a thousand feeds of one dead host do not come back at once.
double share(std::string_view feed, int attempt) {
    const auto hash = text::hash64(std::string(feed) + '#' + std::to_string(attempt));
    return static_cast<double>(hash >> 11) * 0x1p-53;
}

milliseconds back_off(const Feed& feed, int failures) {
    const int doublings = std::min(failures, 20);
    const milliseconds pause = poll_interval(feed);
    const milliseconds ceiling = longest_pause;
    const milliseconds doubled =
        pause >= ceiling ? pause : std::min<milliseconds>(pause * (1LL << doublings), ceiling);
    const double jitter = 0.9 + 0.1 * share(feed.name, failures);
    return milliseconds{static_cast<long long>(static_cast<double>(doubled.count()) * jitter)};
}

}  // namespace

text::FeedState state_at(const Feed& feed, text::FeedState known) {
    if (known.url != feed.url) known = {};
    known.feed = feed.name;
    known.url = feed.url;
    return known;
}

text::FeedState next_poll(text::FeedState state,
                          const PollFact& fact,
                          text::Instant now,
                          const Feed& feed) {
    state = state_at(feed, std::move(state));
    milliseconds pause = poll_interval(feed);
    if (fact.outcome == PollOutcome::failed) {
        state.failures = std::min(state.failures + 1, 1000);
        pause = back_off(feed, state.failures);
    } else {
        state.failures = 0;
    }
    if (fact.outcome == PollOutcome::changed) {
        state.etag = fact.etag;
        state.last_modified = fact.last_modified;
    }
    if (fact.retry_after) {
        pause = std::max(pause, std::min<milliseconds>(*fact.retry_after, longest_pause));
    }
    state.next_poll = now + pause;
    return state;
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

milliseconds first_delay(const text::FeedState& state, text::Instant now, milliseconds spread) {
    const double part = share(state.feed, 0) * static_cast<double>(spread.count());
    const milliseconds small{static_cast<long long>(part)};
    if (state.failures == 0) return small;
    const milliseconds left = state.next_poll - now;
    return std::clamp<milliseconds>(left, small, std::max<milliseconds>(small, longest_pause));
}

}  // namespace vigie::feeds
