#include "alerts/store/hearing_table.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace vigie::alerts {
namespace {

using text::Result;

const std::string prefix = "heard/";  // '0' is the letter behind '/'
constexpr char separator = '/';       // in no region's name, and in no feed's

text::Instant instant(std::int64_t count) {
    return text::Instant(std::chrono::milliseconds(count));
}

}  // namespace

text::Instant told_at(const text::Article& article) {
    return std::min(article.seen, article.published.value_or(article.seen));
}

Result<void> write_hearings(Database& database, const std::vector<Hearing>& heard) {
    for (const Hearing& one : heard) {
        const std::string key = prefix + one.region + separator + one.feed;
        const std::string at = std::to_string(one.at.time_since_epoch().count());
        auto done = database.run(
            "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE "
            "SET value = max(CAST(value AS INTEGER), CAST(?2 AS INTEGER))",
            {std::string_view(key), std::string_view(at)});
        if (!done) return done;
    }
    return {};
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
    const auto first = VIGIE_TRY(database.integer("SELECT min(seen) FROM article"));
    if (first) memory.listening_since = instant(*first);
    return {};
}

}  // namespace vigie::alerts
