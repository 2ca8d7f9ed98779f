#include "alerts/store/hearing_table.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "alerts/reading.h"

namespace vigie::alerts {
namespace {

using text::Result;

const std::string prefix = "heard/";  // '0' is the letter behind '/'
constexpr char separator = '/';       // in no region's name, and in no feed's

text::Instant instant(std::int64_t count) {
    return text::Instant(std::chrono::milliseconds(count));
}

std::string digits(text::Instant at) {
    return std::to_string(at.time_since_epoch().count());
}

// Hearings are known from the first read of a vigie that keeps them on; articles of before tell
// nothing of who spoke of what.
constexpr std::string_view since_key = "hearing_since";
constexpr std::string_view read_key = "hearing_read";

Result<std::optional<text::Instant>> moment(Database& database, std::string_view key) {
    std::optional<text::Instant> found;
    auto done = database.run("SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?",
                             {key},
                             [&](const Row& row) -> Result<void> {
                                 found = instant(row.integer(0));
                                 return {};
                             });
    if (!done) return tl::make_unexpected(done.error());
    return found;
}

Result<void> put(Database& database, std::string_view key, text::Instant at) {
    const std::string count = digits(at);
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)",
                        {key, std::string_view(count)});
}

}  // namespace

text::Instant told_at(const text::Article& article) {
    return std::min(article.seen, article.published.value_or(article.seen));
}

Result<void> write_hearings(Database& database,
                            const std::vector<Hearing>& heard,
                            text::Instant now) {
    const std::string latest = digits(now);
    for (const Hearing& one : heard) {
        const std::string key = prefix + one.region + separator + one.feed;
        const std::string at = digits(one.at);
        auto done = database.run(
            "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE "
            "SET value = max(min(CAST(value AS INTEGER), CAST(?3 AS INTEGER)), CAST(?2 AS INTEGER))",
            {std::string_view(key), std::string_view(at), std::string_view(latest)});
        if (!done) return done;
    }
    return {};
}

Result<void> note_reading(Database& database, const text::FeedState& feed, text::Instant now) {
    if (feed.last_success == text::Instant{}) return {};
    Reading known;
    known.since = VIGIE_TRY(moment(database, since_key));
    known.last = VIGIE_TRY(moment(database, read_key));
    const Reading reading = after_read(known, feed.last_success, now);
    if (reading.since != known.since) {
        if (auto done = put(database, since_key, *reading.since); !done) return done;
    }
    return reading.last == known.last ? Result<void>{} : put(database, read_key, *reading.last);
}

Result<void> read_hearings(Database& database, Memory& memory) {
    const auto note = [&](const Row& row) -> Result<void> {
        const std::string names = row.text(0).substr(prefix.size());
        const std::size_t middle = names.find(separator);
        if (middle == std::string::npos) return {};
        memory.heard.push_back(
            {names.substr(0, middle), names.substr(middle + 1), instant(row.integer(1))});
        return {};
    };
    auto done = database.run(
        "SELECT key, CAST(value AS INTEGER) FROM meta "
        "WHERE key > 'heard/' AND key < 'heard0' ORDER BY key",
        {},
        note);
    if (!done) return done;
    memory.listening_since = VIGIE_TRY(moment(database, since_key));
    return {};
}

}  // namespace vigie::alerts
