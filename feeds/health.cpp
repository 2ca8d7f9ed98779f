#include "feeds/health.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace vigie::feeds {
namespace {

using std::chrono::seconds;
using text::FeedState;
using text::PollFault;

constexpr std::array words{std::pair{Health::retired, std::string_view("retired")},
                           std::pair{Health::never_polled, std::string_view("never_polled")},
                           std::pair{Health::blocked, std::string_view("blocked")},
                           std::pair{Health::filtered, std::string_view("filtered")},
                           std::pair{Health::html, std::string_view("html")},
                           std::pair{Health::failing, std::string_view("failing")},
                           std::pair{Health::empty, std::string_view("empty")},
                           std::pair{Health::undated, std::string_view("undated")},
                           std::pair{Health::stale, std::string_view("stale")},
                           std::pair{Health::moved, std::string_view("moved")},
                           std::pair{Health::ok, std::string_view("ok")}};

constexpr int gaps_of_silence = 8;

std::string day(text::Instant at) {
    return text::to_iso(text::day_of(at));
}

std::string times(int count) {
    return count == 1 ? "once" : std::to_string(count) + " times";
}

bool is_stale(const FeedState& state, text::Instant now, seconds stale_after) {
    if (!state.newest) return false;
    const text::Instant last = std::max(*state.newest, state.last_news);
    return now - last > std::max(stale_after, gaps_of_silence * state.rhythm);
}

Diagnosis of_failure(const FeedState& state) {
    const std::string what = state.error + " (failed " + times(state.failures) + ")";
    switch (state.fault) {
        case PollFault::blocked:
            return {
                Health::blocked,
                what,
                "its server turns us away: set [fetch] contact, ask less often, or write to it"};
        case PollFault::filtered:
            return {Health::filtered,
                    what,
                    "a filter wants proof of a human reader: ask the outlet to let its feed "
                    "through, or look for another address of it"};
        case PollFault::html:
            return {Health::html,
                    "a web page where the feed should be",
                    state.feed_link.empty() ? "look on the site for the feed's address"
                                            : "the page names a feed: " + state.feed_link};
        case PollFault::status:
            return {Health::failing,
                    what,
                    state.status == 404 ? "look on the site for the feed's address" : ""};
        case PollFault::none:
        case PollFault::no_answer:
        case PollFault::unreadable:
        case PollFault::internal:
            break;
    }
    return {Health::failing, what, ""};
}

Diagnosis of_move(const FeedState& state) {
    if (!state.adopted.empty()) {
        return {Health::moved,
                "it has moved for good and is fetched at " + state.adopted,
                "put that address into feeds.toml"};
    }
    return {Health::moved,
            "it redirects for good to " + state.move.to + " (seen " + times(state.move.seen) + ")",
            "put that address into feeds.toml; it is adopted when it holds for a day"};
}

}  // namespace

std::string_view word(Health health) {
    const auto* const row = std::find_if(
        words.begin(), words.end(), [&](const auto& known) { return known.first == health; });
    return row == words.end() ? "unknown" : row->second;
}

Diagnosis diagnose(const FeedState& state, text::Instant now, seconds stale_after) {
    if (state.retired()) {
        return {Health::retired,
                "its server said 410 Gone on " + day(state.retired_at),
                "give its new url, or take it out of feeds.toml"};
    }
    if (state.last_poll == text::Instant{}) return {Health::never_polled, "", ""};
    if (state.failures > 0) return of_failure(state);
    if (state.entries == 0) {
        return {Health::empty, "it can be read and has no entry", "look at it in a browser"};
    }
    if (state.undated == state.entries) {
        return {Health::undated,
                "none of its entries has a date: old news cannot be told from new",
                "look for another feed of the outlet"};
    }
    if (is_stale(state, now, stale_after)) {
        return {Health::stale,
                "nothing new since " + day(*state.newest),
                "look whether the outlet publishes elsewhere"};
    }
    if (!state.adopted.empty() || !state.move.to.empty()) return of_move(state);
    return {};
}

}  // namespace vigie::feeds
