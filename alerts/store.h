// The narrow door to memory that outlives the process. Everything that belongs together is one
// transaction: a feed's validators, the articles that came with them, the events and decisions that
// they led to, the alerts and their place in the outbox. Published is only what is committed.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alerts/desk.h"
#include "alerts/event.h"
#include "alerts/known_articles.h"
#include "alerts/reprints/body.h"
#include "text/article.h"
#include "text/error.h"
#include "text/feed_state.h"
#include "text/time.h"

namespace vigie::alerts {

/// An article as the store remembers it, without its text.
struct ArticleRow {
    std::string id;
    std::string body_hash;  ///< empty = too short to tell
    std::string feed;
    std::string url;
    std::string title;
    std::optional<text::Instant> published;
    text::Instant seen{};
    friend bool operator==(const ArticleRow&, const ArticleRow&) = default;
};

/// prev[k] is the seq of the previous alert with the same first k topic segments; 0 = none.
using Previous = std::array<std::int64_t, 5>;

/// Where a row goes out.
struct Address {
    std::string topic;
    Previous previous{};
    friend bool operator==(const Address&, const Address&) = default;
};

/// One committed alert in publication order.
struct OutboxRow {
    std::int64_t seq = 0;
    std::string alert;  ///< id
    int revision = 0;
    Address address;
    std::optional<Address> former;  ///< the topic before this revision moved the alert
    std::string body;               ///< JSON of the alert
    text::Instant committed{};
    friend bool operator==(const OutboxRow&, const OutboxRow&) = default;
};

/// An alert that is to be committed; the store gives it its seq.
struct Draft {
    std::string alert;
    int revision = 1;
    std::string topic;
    std::string former_topic;  ///< empty = the same
    std::string body;
};

/// When a feed last spoke of a region.
struct Hearing {
    std::string region;
    std::string feed;
    text::Instant at{};
    friend bool operator==(const Hearing&, const Hearing&) = default;
};

/// When an article was told: an old one that is first seen today is no news of today's, and a date
/// that lies ahead is none.
text::Instant told_at(const text::Article& article);

/// One transaction.
struct Entry {
    std::vector<text::FeedState> feeds;  ///< of polls that are over, each with what it brought
    std::vector<ArticleRow> articles;
    std::vector<KnownText> texts;  ///< of articles; of a key that is there the first date stays
    std::vector<Event> events;     ///< written over what was there
    std::vector<Decision> decisions;
    std::vector<Draft> alerts;
    std::vector<Body> bodies;    ///< that copies may turn up of
    std::vector<Hearing> heard;  ///< of a region and feed the latest stays
    /// Bodies seen before this are of no more use: they go when it is a minute further than the
    /// last time.
    text::Instant forget_bodies_before{};
    /// Rows of the outbox committed before this are let go, the oldest first and at most a hundred
    /// with one entry; the default lets none go.
    text::Instant forget_alerts_before = text::Instant::min();
    text::Instant now{};
};

/// Where the outbox stands.
struct Head {
    std::string epoch;  ///< 16 hex digits
    std::int64_t seq = 0;
    friend bool operator==(const Head&, const Head&) = default;
};

/// Reading rows in publication order: what the publisher and the verbs need.
class Outbox {
public:
    Outbox() = default;
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    Outbox(Outbox&&) = delete;
    Outbox& operator=(Outbox&&) = delete;
    virtual ~Outbox() = default;

    [[nodiscard]] virtual text::Result<Head> head() = 0;

    /// At most `limit` rows with `after` < seq <= `until` one of whose topics begins with `prefix`.
    struct Range {
        std::string prefix;
        std::int64_t after = 0;
        std::int64_t until = 0;
        int limit = 200;
        bool latest_only = false;  ///< only the newest revision of each alert
    };

    [[nodiscard]] virtual text::Result<std::vector<OutboxRow>> rows(const Range& range) = 0;

    /// All rows with `after` < seq <= `until`, in the place and the memory of those in `room`:
    /// cheaper than rows() for who reads page after page.
    [[nodiscard]] virtual text::Result<std::vector<OutboxRow>> between(
        std::int64_t after, std::int64_t until, std::vector<OutboxRow> room) = 0;

    /// Seq of the last alert ever committed under a whole prefix, kept or not; 0 = none.
    [[nodiscard]] virtual text::Result<std::int64_t> last_under(const std::string& prefix) = 0;
    /// Seq of the oldest row that is kept; 0 = none is.
    [[nodiscard]] virtual text::Result<std::int64_t> oldest() = 0;
};

/// What a cold start needs.
struct Memory {
    std::vector<std::string> articles;  ///< ids of all articles ever committed
    std::vector<text::FeedState> feeds;
    std::vector<Event> events;     ///< whose remembered_from() is not before the moment asked for
    std::vector<Body> bodies;      ///< seen since then, oldest first
    std::vector<KnownText> texts;  ///< committed since then
    std::vector<Hearing> heard;    ///< ever
    std::optional<text::Instant> listening_since;  ///< Reading::since; none = nothing was read
};

class Store : public Outbox {
public:
    /// All or nothing. Returns the committed rows in publication order.
    [[nodiscard]] virtual text::Result<std::vector<OutboxRow>> commit(const Entry& entry) = 0;
    [[nodiscard]] virtual text::Result<Memory> load(text::Instant since) = 0;

    /// What is remembered of each feed that was ever polled.
    [[nodiscard]] virtual text::Result<std::vector<text::FeedState>> feeds() = 0;
    /// Every revision of an alert, oldest first; empty for an unknown id.
    [[nodiscard]] virtual text::Result<std::vector<OutboxRow>> history(
        const std::string& alert) = 0;

    /// The last revision of each alert as it was when `until` was the head, if its topic begins
    /// with the whole `prefix`: at most `limit` with seq < `before`.
    struct Standing {
        std::string prefix = "alert.";
        int limit = 200;
        std::int64_t before = std::numeric_limits<std::int64_t>::max();
        std::int64_t until = std::numeric_limits<std::int64_t>::max();
    };

    /// Newest first. Looks at rows of the prefix alone, from the newest on until there are enough.
    [[nodiscard]] virtual text::Result<std::vector<OutboxRow>> latest(const Standing& wanted) = 0;
    /// Seq of the last row committed before this moment; 0 = none is kept.
    [[nodiscard]] virtual text::Result<std::int64_t> last_before(text::Instant moment) = 0;
    /// Why each report of an event went there.
    [[nodiscard]] virtual text::Result<std::vector<Decision>> decisions(
        const std::string& event) = 0;
};

/// Only the owner of the state folder may write.
enum class Access { writer, reader };

/// `folder`/vigie.sqlite, created when missing, one writer a folder: a second one gets
/// AlertError::already_running. The folder and its files become their owner's alone (0700, 0600). A
/// damaged database is AlertError::store_damaged, never silently replaced: see backup.h.
text::Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& folder,
                                                       Access access = Access::writer);

/// The same behaviour without a file, for `vigie backtest` and tests. The epoch is all zeros.
std::unique_ptr<Store> memory_store();

}  // namespace vigie::alerts
