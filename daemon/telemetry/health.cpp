#include "daemon/telemetry/health.h"

#include <algorithm>

#include "daemon/pipeline/poll_log.h"

namespace vigie::daemon {
namespace {

using namespace std::chrono_literals;

/// The loop comes round every second, the writer every two when it has nothing else to do; a batch
/// of a thousand articles or a slow disk holds it up for some seconds.
constexpr Seconds longest_loop = 10s;
constexpr Seconds longest_writer = 30s;
/// Three heartbeats: subscribers give up after the same time.
constexpr Seconds longest_publisher = 15s;
/// From commit to socket it takes milliseconds, a second where a queue is full
/// (alerts/publish/patience.h).
constexpr Seconds longest_wait = 2s;
/// Two periods of a feed that is asked every second are no time to judge by.
constexpr std::chrono::seconds shortest_window = 10s;

std::string text_of(Seconds span) {
    return span_text(std::chrono::ceil<std::chrono::milliseconds>(span));
}

Check progress(std::string name, Seconds since, Seconds longest) {
    const bool ok = since <= longest;
    return {std::move(name), ok, ok ? "turns" : "has not come round for " + text_of(since)};
}

bool is_in_time(const FeedFact& feed, text::Instant now) {
    const auto window = std::max(2 * feed.period, shortest_window);
    return !feed.retired && feed.last_success != text::Instant{} &&
           now - feed.last_success <= window;
}

/// "; late: rfi-mali, maliweb and 3 more"; nothing when all were read in time.
std::string late_text(const HealthFacts& facts) {
    constexpr std::size_t named = 5;
    std::string text;
    std::size_t late = 0;
    for (const FeedFact& feed : facts.feeds) {
        if (feed.retired || is_in_time(feed, facts.now)) continue;
        if (++late <= named) text += (late == 1 ? "; late: " : ", ") + feed.name;
    }
    return late > named ? text + " and " + std::to_string(late - named) + " more" : text;
}

Check feeds_check(const HealthFacts& facts) {
    const auto total = std::to_string(facts.feeds.size());
    if (const auto count = feeds_in_time(facts); count > 0)
        return {"feeds",
                true,
                std::to_string(count) + " of " + total + " read in time" + late_text(facts)};
    if (facts.feeds.empty()) return {"feeds", false, "none is watched"};
    const auto last = std::max_element(
        facts.feeds.begin(), facts.feeds.end(), [](const FeedFact& one, const FeedFact& other) {
            return one.last_success < other.last_success;
        });
    std::string what = "none of " + total + " was read within two of its periods; ";
    what += last->last_success == text::Instant{}
                ? "none was ever read"
                : "the last was " + last->name + ", " + span_text(facts.now - last->last_success) +
                      " ago";
    return {"feeds", false, what};
}

/// Told and no failure: from some regions nobody ever reports, and a restart brings nobody there.
Check regions_check(const HealthFacts& facts) {
    const std::string all = std::to_string(facts.regions);
    std::string what = facts.silent.empty()
                           ? "none of " + all + " is silent"
                           : std::to_string(facts.silent.size()) + " of " + all + " silent";
    std::string between = ": ";
    for (const SilentRegion& one : facts.silent) {
        const auto days = std::chrono::floor<std::chrono::days>(facts.now - one.since);
        what += between + one.name + " for " + std::to_string(days.count()) + " d";
        between = ", ";
    }
    if (facts.unknown > 0) what += "; not known of " + std::to_string(facts.unknown);
    return {"regions", true, what};
}

Check outbox_check(const HealthFacts& facts) {
    const auto lag = std::max<std::int64_t>(facts.head - facts.sent, 0);
    if (lag == 0)
        return {"outbox", true, "everything is sent, up to " + std::to_string(facts.sent)};
    const bool ok = facts.waiting <= longest_wait;
    return {"outbox", ok, std::to_string(lag) + " alerts are committed and not yet sent"};
}

}  // namespace

std::vector<Check> checks_of_life(const HealthFacts& facts) {
    return {progress("loop", facts.loop, longest_loop),
            progress("writer", facts.writer, longest_writer),
            progress("publisher", facts.publisher, longest_publisher)};
}

std::vector<Check> checks_of_work(const HealthFacts& facts) {
    const bool writable = facts.store_trouble.empty();
    std::vector<Check> checks{
        {"store", writable, writable ? "can be written" : facts.store_trouble},
        feeds_check(facts),
        outbox_check(facts)};
    if (facts.regions > 0) checks.push_back(regions_check(facts));
    if (facts.stopping) checks.push_back({"stop", false, "vigie is stopping"});
    return checks;
}

std::int64_t feeds_in_time(const HealthFacts& facts) {
    return std::count_if(facts.feeds.begin(), facts.feeds.end(), [&](const FeedFact& feed) {
        return is_in_time(feed, facts.now);
    });
}

bool all_ok(const std::vector<Check>& checks) {
    return std::all_of(checks.begin(), checks.end(), [](const Check& one) { return one.ok; });
}

}  // namespace vigie::daemon
