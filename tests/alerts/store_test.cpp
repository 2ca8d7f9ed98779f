#include "alerts/store.h"

#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include <gtest/gtest.h>

#include "alerts/error.h"
#include "alerts/store/database.h"
#include "alerts/store/watermark.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::TemporaryFolder;

const text::Instant now = test::at("2025-12-27T12:00:00Z");

Entry alert(const std::string& id, int revision, const std::string& topic) {
    Entry entry;
    entry.now = now;
    entry.alerts = {{id, revision, topic, "", R"({"id":")" + id + "\"}"}};
    return entry;
}

Event event(const std::string& id) {
    Event made;
    made.id = id;
    made.members = {test::member("Attack; Koro; 2025-12-26; JNIM > civilians", "a", "2025-12-27")};
    made.told = {2, 4, "5 dead", "alert.ML.4.bandiagara.attack.", 1, {"ML-other"}};
    return made;
}

/// Each field has a value that is not its default.
text::FeedState feed_state() {
    text::FeedState state;
    state.feed = "feed";
    state.url = "https://outlet.example/rss";
    state.etag = "W/\"tag\"";
    state.last_modified = "yesterday";
    state.next_poll = now;
    state.failures = 2;
    state.pause = std::chrono::seconds(600);
    state.because = text::Because::skip_hours;
    state.last_poll = now - std::chrono::seconds(1);
    state.last_success = now - std::chrono::seconds(2);
    state.fault = text::PollFault::html;
    state.status = 200;
    state.error = "an HTML page: 'Bientôt'";
    state.feed_link = "https://outlet.example/feed";
    state.body_hash = "00c0ffee";
    state.version = "rss20";
    state.ill_formed_why = "1 stray '&'";
    state.entries = 20;
    state.bytes = 700'000;
    state.undated = 3;
    state.newest = now - std::chrono::seconds(3);
    state.last_news = now - std::chrono::seconds(4);
    state.rhythm = std::chrono::seconds(7200);
    state.pace = {std::chrono::seconds(60), std::chrono::seconds(3600), 0x800001, 0x41};
    state.hubs = {"https://hub.example/", "https://other.example/"};
    state.pages = {5, 3, 1, "https://outlet.example/a: HTTP status 404"};
    state.topic = "https://outlet.example/self";
    state.subscription = {"https://hub.example/",
                          "https://outlet.example/self",
                          "https://vigie.example/key",
                          "secret",
                          now + std::chrono::hours(6),
                          now + std::chrono::hours(7),
                          true,
                          3,
                          "HTTP status 404",
                          now - std::chrono::seconds(5),
                          1};
    state.move = {"https://outlet.example/new", now - std::chrono::hours(5), 2};
    state.adopted = "https://outlet.example/adopted";
    state.retired_at = now - std::chrono::hours(1);
    return state;
}

TEST(StoreTest, AllOfABatchSurvivesTheProcess) {
    const TemporaryFolder folder;
    Entry entry = alert("e1", 1, "alert.ML.4.gao.attack.");
    entry.feeds = {feed_state()};
    entry.articles = {{"a", "hash", "feed", "https://outlet.example/a", "Titre", now, now}};
    entry.bodies = {{"hash",
                     "a",
                     now,
                     "feed",
                     "Titre",
                     "https://outlet.example/a",
                     "AFP",
                     signature_of("sept soldats ont été tués vendredi près de Koro")}};
    entry.texts = {{"a", "words", now}, {"alias", "words", std::nullopt}};
    entry.events = {event("e1")};
    entry.decisions = {{"a", 0, "e1", "new", 1.5, {"nearest: none"}}};
    {
        const auto store = open_sqlite_store(folder.path()).value();
        ASSERT_TRUE(store->commit(entry).has_value());
    }
    const auto store = open_sqlite_store(folder.path()).value();
    const Memory memory = store->load(now - std::chrono::hours(24)).value();
    EXPECT_EQ(memory.articles, std::vector<std::string>{"a"});
    EXPECT_EQ(memory.texts, entry.texts);
    EXPECT_EQ(memory.bodies, entry.bodies);
    ASSERT_EQ(memory.feeds.size(), 1u);
    EXPECT_EQ(memory.feeds[0], entry.feeds[0]);
    ASSERT_EQ(memory.events.size(), 1u);
    EXPECT_EQ(memory.events[0].members, entry.events[0].members);
    EXPECT_EQ(memory.events[0].told, entry.events[0].told);
    EXPECT_EQ(store->decisions("e1").value(), entry.decisions);
    ASSERT_EQ(store->history("e1").value().size(), 1u);
    EXPECT_TRUE(store->load(now + std::chrono::hours(1)).value().events.empty());
}

TEST(StoreTest, PrevNamesThePreviousAlertOfEachPrefix) {
    const auto store = memory_store();
    const auto commit = [&](const Entry& entry) { return store->commit(entry).value().front(); };
    commit(alert("a", 1, "alert.ML.4.gao.attack."));
    commit(alert("b", 1, "alert.ML.4.menaka.attack."));
    commit(alert("c", 1, "alert.NE.4.gao.attack."));
    const auto fourth = commit(alert("d", 1, "alert.ML.4.gao.armed-clash."));
    EXPECT_EQ(fourth.seq, 4);
    EXPECT_EQ(fourth.address.previous, (Previous{3, 2, 2, 1, 0}));
}

TEST(StoreTest, AMovedAlertContinuesBothChainsWithOneSeq) {
    const auto store = memory_store();
    ASSERT_TRUE(store->commit(alert("a", 1, "alert.ML.3.gao.attack.")).has_value());
    ASSERT_TRUE(store->commit(alert("b", 1, "alert.ML.4.gao.attack.")).has_value());
    Entry move = alert("a", 2, "alert.ML.4.gao.attack.");
    move.alerts[0].former_topic = "alert.ML.3.gao.attack.";
    const auto moved = store->commit(move).value().front();
    EXPECT_EQ(moved.address.previous, (Previous{2, 2, 2, 2, 2}));
    ASSERT_TRUE(moved.former.has_value());
    EXPECT_EQ(moved.former->previous, (Previous{2, 2, 1, 1, 1}));
    const auto next = store->commit(alert("c", 1, "alert.ML.3.gao.attack.")).value().front();
    EXPECT_EQ(next.address.previous, (Previous{3, 3, 3, 3, 3}));
    Outbox::Range range{"alert.ML.3.", 0, 9};
    EXPECT_EQ(store->rows(range).value().size(), 3u) << "the move is found under its former topic";
    range.latest_only = true;
    range.prefix = "alert.";
    EXPECT_EQ(store->rows(range).value().size(), 3u) << "a's second revision, b and c";
}

TEST(StoreTest, AFailedTransactionLeavesNothing) {
    const auto store = memory_store();
    Entry twice = alert("a", 1, "alert.ML.4.gao.attack.");
    twice.alerts.push_back(twice.alerts.front());  // breaks UNIQUE(alert_id, revision, topic)
    twice.articles = {{"x", "", "f", "", "", std::nullopt, now}};
    const auto failed = store->commit(twice);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, AlertError::store_failed);
    EXPECT_EQ(store->head().value().seq, 0);
    EXPECT_TRUE(store->load({}).value().articles.empty());
    EXPECT_TRUE(store->commit(alert("a", 1, "alert.ML.4.gao.attack.")).has_value());
}

TEST(StoreTest, ASecondWriterIsRefusedAndAReaderIsNot) {
    const TemporaryFolder folder;
    const auto first = open_sqlite_store(folder.path()).value();
    const auto second = open_sqlite_store(folder.path());
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, AlertError::already_running);
    ASSERT_TRUE(first->commit(alert("a", 1, "alert.ML.4.gao.attack.")).has_value());
    const auto reader = open_sqlite_store(folder.path(), Access::reader).value();
    EXPECT_EQ(reader->head().value(), first->head().value());
}

TEST(StoreTest, TheEpochLivesWithTheDatabase) {
    const TemporaryFolder folder;
    const Head before = open_sqlite_store(folder.path()).value()->head().value();
    EXPECT_EQ(before.epoch.size(), 16u);
    EXPECT_EQ(open_sqlite_store(folder.path()).value()->head().value(), before);
}

TEST(StoreTest, ARestoredBackupStartsANewEpochAboveWhatWasSent) {
    const TemporaryFolder folder;
    Head before;
    {
        const auto store = open_sqlite_store(folder.path()).value();
        ASSERT_TRUE(store->commit(alert("a", 1, "alert.ML.4.gao.attack.")).has_value());
        before = store->head().value();
    }
    // The backup holds seq 1; seq 2 to 7 were sent before it was put back.
    ASSERT_TRUE(Watermark::open(folder.path()).value().raise(before.epoch, 7).has_value());
    const auto store = open_sqlite_store(folder.path()).value();
    const Head after = store->head().value();
    EXPECT_NE(after.epoch, before.epoch);
    EXPECT_EQ(after.seq, 7);
    EXPECT_EQ(store->commit(alert("b", 1, "alert.ML.4.gao.attack.")).value().front().seq, 8);
    EXPECT_EQ(Watermark::open(folder.path()).value().head(), (Head{after.epoch, 7}));
}

TEST(StoreTest, ALostSideFileStartsANewEpochToo) {
    const TemporaryFolder folder;
    Head before;
    {
        const auto store = open_sqlite_store(folder.path()).value();
        ASSERT_TRUE(store->commit(alert("a", 1, "alert.ML.4.gao.attack.")).has_value());
        before = store->head().value();
    }
    std::filesystem::remove(folder.path() / "sent");
    const Head after = open_sqlite_store(folder.path()).value()->head().value();
    EXPECT_NE(after.epoch, before.epoch);
    EXPECT_EQ(after.seq, before.seq);
}

TEST(StoreTest, AFeedsStateOfVersionOneIsKeptButOfNoAddress) {
    const TemporaryFolder folder;
    ASSERT_TRUE(open_sqlite_store(folder.path()).has_value());
    {
        auto old =
            Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
        const auto back = old.script(
            "DROP TABLE body;"
            "DROP TABLE article_text;"
            "INSERT INTO article VALUES('a', 'hash', 'feed', 'u', 't', NULL, 1766836800000);"
            "ALTER TABLE feed_state DROP COLUMN url;"
            "ALTER TABLE feed_state DROP COLUMN memory;"
            "ALTER TABLE outbox DROP COLUMN sum;"
            "ALTER TABLE event DROP COLUMN sum;"
            "ALTER TABLE outbox_former DROP COLUMN sum;"
            "ALTER TABLE prefix_head DROP COLUMN sum;"
            "DELETE FROM meta WHERE key LIKE 'schema%';"
            "INSERT INTO feed_state VALUES('feed', '\"tag\"', 'yesterday', 0, 2);"
            "PRAGMA user_version = 1");
        ASSERT_TRUE(back.has_value()) << back.error().message();
    }
    const Memory memory = open_sqlite_store(folder.path()).value()->load(now).value();
    ASSERT_EQ(memory.feeds.size(), 1u);
    text::FeedState kept;
    kept.feed = "feed";
    kept.etag = "\"tag\"";
    kept.last_modified = "yesterday";
    kept.failures = 2;
    EXPECT_EQ(memory.feeds[0], kept);
    ASSERT_EQ(memory.bodies.size(), 1u) << "a body of before is known by its hash";
    EXPECT_EQ(memory.bodies[0].hash, "hash");
    EXPECT_EQ(memory.bodies[0].signature, Signature{});
}

TEST(StoreTest, AFeedsMemoryThatMakesNoSenseHasItsDefaults) {
    const TemporaryFolder folder;
    auto store = open_sqlite_store(folder.path()).value();
    Entry entry;
    entry.feeds = {feed_state()};
    ASSERT_TRUE(store->commit(entry).has_value());
    for (const char* memory : {"", "[]", "{\"pause\":\"long\",\"because\":\"whim\",\"error\":7}"}) {
        auto database =
            Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
        const std::string sql = "UPDATE feed_state SET memory = ?";
        ASSERT_TRUE(database.run(sql, {std::string_view(memory)}).has_value());
        const auto feeds = store->feeds().value();
        ASSERT_EQ(feeds.size(), 1u);
        EXPECT_EQ(feeds[0].etag, "W/\"tag\"");
        EXPECT_EQ(feeds[0].pause, std::chrono::seconds(0)) << memory;
        EXPECT_EQ(feeds[0].because, text::Because::interval) << memory;
    }
}

TEST(StoreTest, BodiesAreForgotten) {
    const auto store = memory_store();
    Entry entry;
    entry.bodies = {{"hash", "a", now, "feed", "Titre", "", "", {}}};
    ASSERT_TRUE(store->commit(entry).has_value());
    EXPECT_EQ(store->load({}).value().bodies.size(), 1u);
    Entry later;
    later.forget_bodies_before = now + std::chrono::seconds(1);
    ASSERT_TRUE(store->commit(later).has_value());
    EXPECT_TRUE(store->load({}).value().bodies.empty());
}

TEST(StoreTest, ADamagedDatabaseIsAClearErrorAndStaysWhereItIs) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "vigie.sqlite";
    std::ofstream(file) << "this is no database at all, but it is long enough to look at";
    const auto opened = open_sqlite_store(folder.path());
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, AlertError::store_damaged);
    EXPECT_NE(opened.error().detail.find("vigie.sqlite"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(file));
}

TEST(StoreTest, AFolderThatCannotBeMadeIsAClearError) {
    const auto opened = open_sqlite_store("/proc/vigie-cannot-be-here");
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, AlertError::store_unreadable);
}

/// No file of this process may grow beyond this, as on a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    FullDisk(FullDisk&&) = delete;
    FullDisk& operator=(FullDisk&&) = delete;

    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

TEST(StoreTest, AFullDiskRollsBackAndLaterGoesOn) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.path()).value();
    Entry large = alert("a", 1, "alert.ML.4.gao.attack.");
    large.alerts[0].body.assign(2'000'000, 'x');
    large.articles = {{"x", "", "f", "", "", std::nullopt, now}};
    {
        const FullDisk full(1'000'000);
        const auto failed = store->commit(large);
        ASSERT_FALSE(failed.has_value());
        EXPECT_EQ(failed.error().code, AlertError::store_full) << failed.error().message();
    }
    EXPECT_EQ(store->head().value().seq, 0);
    EXPECT_TRUE(store->load({}).value().articles.empty());
    EXPECT_TRUE(store->commit(large).has_value());
}

}  // namespace
}  // namespace vigie::alerts
