#include "alerts/store/schema.h"

#include <array>
#include <string>

#include "alerts/error.h"
#include "alerts/store/sums.h"

namespace vigie::alerts {
namespace {

// Instants are milliseconds since 1970. `event.heard` is remembered_from(). `outbox` is the wire's
// truth: see its contract. A revision that moves an alert goes out under its former topic as well,
// with the same seq; that second address stands in outbox_former.
constexpr std::array<const char*, 9> steps{
    R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE feed_state(
    feed TEXT PRIMARY KEY, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
    next_poll INTEGER NOT NULL, failures INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE article(
    id TEXT PRIMARY KEY, body_hash TEXT NOT NULL, feed TEXT NOT NULL, url TEXT NOT NULL,
    title TEXT NOT NULL, published INTEGER, seen INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX article_seen ON article(seen);
CREATE TABLE event(id TEXT PRIMARY KEY, heard INTEGER NOT NULL, state TEXT NOT NULL);
CREATE INDEX event_heard ON event(heard);
CREATE TABLE decision(
    article TEXT NOT NULL, report INTEGER NOT NULL, event TEXT NOT NULL, verdict TEXT NOT NULL,
    score REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY(article, report, event)) WITHOUT ROWID;
CREATE INDEX decision_event ON decision(event);
CREATE TABLE outbox(
    seq INTEGER PRIMARY KEY, alert_id TEXT NOT NULL, revision INTEGER NOT NULL,
    topic TEXT NOT NULL, prev TEXT NOT NULL, body TEXT NOT NULL, committed_at INTEGER NOT NULL,
    UNIQUE(alert_id, revision, topic));
CREATE TABLE outbox_former(
    seq INTEGER PRIMARY KEY REFERENCES outbox(seq), topic TEXT NOT NULL, prev TEXT NOT NULL);
CREATE TABLE prefix_head(prefix TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
)sql",
    // Rows of version 1 do not say which address they are of: an empty one is none's.
    R"sql(
ALTER TABLE feed_state ADD COLUMN url TEXT NOT NULL DEFAULT '';
)sql",
    // What the schedule and the operator want to know of a feed besides: see feed_table.cpp.
    R"sql(
ALTER TABLE feed_state ADD COLUMN memory TEXT NOT NULL DEFAULT '{}';
)sql",
    // Bodies get a table of their own, which forgets. Those of before have no signature: they are
    // known by their hash alone until they are forgotten.
    R"sql(
CREATE TABLE body(
    article TEXT PRIMARY KEY, hash TEXT NOT NULL, seen INTEGER NOT NULL, feed TEXT NOT NULL,
    title TEXT NOT NULL, url TEXT NOT NULL, voice TEXT NOT NULL, signature TEXT NOT NULL)
    WITHOUT ROWID;
CREATE INDEX body_seen ON body(seen);
INSERT INTO body SELECT id, body_hash, seen, feed, title, url, '', '' FROM article
    WHERE body_hash <> '' AND seen >= (SELECT max(seen) FROM article) - 2592000000;
)sql",
    // What each article said when it was last read, under its id and each alias.
    R"sql(
CREATE TABLE article_text(
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, published INTEGER,
    committed INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX article_text_committed ON article_text(committed);
)sql",
    // A flipped byte in what is told must not be told: see sums.h.
    R"sql(
ALTER TABLE outbox ADD COLUMN sum TEXT;
ALTER TABLE event ADD COLUMN sum TEXT;
)sql",
    // Nor must what subscribers prove with: a wrong `prev` tells of a loss that was none, or of
    // none.
    R"sql(
ALTER TABLE outbox_former ADD COLUMN sum TEXT;
ALTER TABLE prefix_head ADD COLUMN sum TEXT;
)sql",
    // Whole topics alone: the last under a shorter prefix is the last of its topics.
    R"sql(
DELETE FROM prefix_head WHERE length(prefix) - length(replace(prefix, '.', '')) < 5;
)sql",
    // Nothing to change; but from here on prefix_head is behind by up to a hundred rows (see
    // chains.h), which a vigie of before would not look at.
    R"sql(
)sql"};

constexpr auto newest = static_cast<std::int64_t>(steps.size());

tl::unexpected<text::Error> newer(std::int64_t version) {
    return text::fail(AlertError::store_newer,
                      "it has version " + std::to_string(version) + ", this vigie knows up to " +
                          std::to_string(newest) +
                          ": install the newer vigie again; nothing was changed");
}

}  // namespace

text::Result<void> must_be_known(Database& database) {
    // What cannot even be asked is damaged, which the checks that follow say better.
    const auto version = database.integer("PRAGMA user_version");
    if (!version || version->value_or(0) <= newest) return {};
    const auto sealed = database.text("SELECT value FROM meta WHERE key = 'schema'");
    if (!sealed || *sealed != std::to_string(**version)) return {};
    return newer(**version);
}

text::Result<void> migrate(Database& database) {
    const auto version = VIGIE_TRY(database.integer("PRAGMA user_version")).value_or(0);
    if (auto sound = check_schema(database, version); !sound) return sound;
    if (version > newest) return newer(version);
    for (auto step = version; step < newest; ++step) {
        const auto up = [&]() -> text::Result<void> {
            const char* sql = steps.at(static_cast<std::size_t>(step));
            if (auto done = database.script(sql); !done) return done;
            if (auto done = seal_rows(database, step + 1); !done) return done;
            if (auto done = database.script("PRAGMA user_version = " + std::to_string(step + 1));
                !done) {
                return done;
            }
            return seal_schema(database, step + 1);
        };
        if (auto done = database.transaction(up); !done) return done;
    }
    return {};
}

}  // namespace vigie::alerts
