// Copies of the store, and what becomes of one whose bytes are no longer what was written.
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "alerts/backup.h"
#include "alerts/error.h"
#include "alerts/store.h"
#include "alerts/store/database.h"
#include "alerts/store/watermark.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const text::Instant now = test::at("2025-12-27T12:00:00Z");

Entry numbered(int number) {
    const std::string id = "ML-" + std::to_string(number);
    Entry entry;
    entry.now = now;
    entry.alerts = {{id,
                     1,
                     "alert.ML.4.gao.attack.",
                     "",
                     R"({"id":")" + id + R"(","killed":)" + std::to_string(number) +
                         ",\"summary\":\"" + std::string(200, 'a') + "\"}"}};
    Event event;
    event.id = id;
    event.members = {test::member("Attack; Koro; 2025-12-26; JNIM > civilians", id, "2025-12-27")};
    entry.events = {event};
    ArticleRow article;
    article.id = "article-" + id;
    entry.articles = {article};
    return entry;
}

/// In one transaction: a disk that is forced to each would take its time.
void commit(Store& store, int from, int to) {
    Entry all;
    all.now = now;
    for (int number = from; number < to; ++number) {
        const Entry one = numbered(number);
        all.alerts.push_back(one.alerts.front());
        all.events.push_back(one.events.front());
        all.articles.push_back(one.articles.front());
    }
    ASSERT_TRUE(store.commit(all).has_value());
}

std::vector<OutboxRow> all_rows(Store& store) {
    Outbox::Range range{"alert.", 0, store.head().value().seq};
    range.limit = 1000;
    return store.rows(range).value();
}

mode_t mode_of(const fs::path& file) {
    struct stat about {};

    EXPECT_EQ(::stat(file.c_str(), &about), 0) << file;
    return about.st_mode & 0777U;
}

class BrokenStore : public testing::Test {
protected:
    static constexpr int in_backup = 20;
    static constexpr int in_all = 40;

    void SetUp() override {
        const auto store = open_sqlite_store(whole_.path()).value();
        commit(*store, 0, in_backup);
        ASSERT_TRUE(back_up(whole_.path(), own_backup(whole_.path())).has_value());
        commit(*store, in_backup, in_all);
        before_ = store->head().value();
        rows_ = all_rows(*store);
        events_ = store->load({}).value().events.size();
        ASSERT_TRUE(
            Watermark::open(whole_.path()).value().raise(before_.epoch, before_.seq).has_value());
    }

    /// The whole store, once more.
    static void copy_all(const fs::path& from, const fs::path& to) {
        for (const auto& entry : fs::directory_iterator(from))
            fs::copy_file(
                entry.path(), to / entry.path().filename(), fs::copy_options::overwrite_existing);
    }

    static void flip(const fs::path& file, std::uintmax_t offset, unsigned char bits) {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekg(static_cast<std::streamoff>(offset));
        const char was = static_cast<char>(bytes.get());
        bytes.seekp(static_cast<std::streamoff>(offset));
        bytes.put(static_cast<char>(static_cast<unsigned char>(was) ^ bits));
    }

    /// Opens a store as the daemon does; how often it was recovered.
    static int opened_as_the_daemon_does(const fs::path& folder, std::unique_ptr<Store>& store) {
        for (int recovered = 0; recovered < 3; ++recovered) {
            auto opened = open_sqlite_store(folder);
            if (opened) {
                store = *std::move(opened);
                return recovered;
            }
            EXPECT_EQ(opened.error().code, AlertError::store_damaged) << opened.error().message();
            const auto recovery = recover_store(folder, now);
            EXPECT_TRUE(recovery.has_value()) << recovery.error().message();
            if (!recovery) break;
        }
        return -1;
    }

    /// Whatever was flipped: each row that is told is as it was committed, and life goes on.
    void is_right_or_recovered(const fs::path& folder, const std::string& what) {
        std::unique_ptr<Store> store;
        const int recovered = opened_as_the_daemon_does(folder, store);
        ASSERT_TRUE(recovered == 0 || recovered == 1) << what;
        const auto rows = all_rows(*store);
        ASSERT_EQ(rows.size(), static_cast<std::size_t>(recovered ? in_backup : in_all)) << what;
        for (std::size_t i = 0; i < rows.size(); ++i)
            ASSERT_EQ(rows[i], rows_[i]) << what;
        const Head head = store->head().value();
        // A flipped epoch is another one, which `sent` tells: safe as well.
        if (recovered > 0) {
            ASSERT_NE(head.epoch, before_.epoch) << what;
        }
        ASSERT_GE(head.seq, before_.seq) << what;
        ASSERT_TRUE(store->load({}).has_value()) << what;
        ASSERT_EQ(store->commit(numbered(1000)).value().front().seq, head.seq + 1) << what;
        recoveries_ += recovered;
    }

    TemporaryFolder whole_;
    Head before_;
    std::vector<OutboxRow> rows_;
    std::size_t events_ = 0;
    int recoveries_ = 0;
};

TEST_F(BrokenStore, IsNeverToldWrongWhateverByteOfItsHeaderIsFlipped) {
    for (std::uintmax_t offset = 0; offset < 100; ++offset) {
        TemporaryFolder folder;
        copy_all(whole_.path(), folder.path());
        flip(folder.path() / "vigie.sqlite", offset, 0x11);
        is_right_or_recovered(folder.path(), "header byte " + std::to_string(offset));
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(recoveries_, 30) << "most of it matters";
}

TEST_F(BrokenStore, IsNeverToldWrongWhateverBytesAreFlipped) {
    const int rounds = std::getenv("VIGIE_LONG") != nullptr ? 2000 : 100;
    const auto size = fs::file_size(whole_.path() / "vigie.sqlite");
    std::mt19937 random(20261126);  // the same bytes each time: what fails can be looked at
    for (int round = 0; round < rounds; ++round) {
        TemporaryFolder folder;
        copy_all(whole_.path(), folder.path());
        const auto offset = random() % size;
        const auto bits = static_cast<unsigned char>(1 + random() % 255);
        flip(folder.path() / "vigie.sqlite", offset, bits);
        is_right_or_recovered(folder.path(),
                              "byte " + std::to_string(offset) + " ^ " + std::to_string(bits));
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(recoveries_, 0);
}

TEST_F(BrokenStore, ATruncatedOrEmptyFileIsRecovered) {
    const auto size = fs::file_size(whole_.path() / "vigie.sqlite");
    for (const std::uintmax_t left :
         {std::uintmax_t{0}, std::uintmax_t{50}, size / 2, size - 4096}) {
        TemporaryFolder folder;
        copy_all(whole_.path(), folder.path());
        fs::resize_file(folder.path() / "vigie.sqlite", left);
        is_right_or_recovered(folder.path(), std::to_string(left) + " bytes left");
        if (HasFatalFailure()) return;
    }
    EXPECT_EQ(recoveries_, 4);
}

TEST_F(BrokenStore, ARecoveryThatWasCutOffGoesOnFromTheBackup) {
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(whole_.path() / (std::string("vigie.sqlite") + ending));
    std::unique_ptr<Store> store;
    ASSERT_EQ(opened_as_the_daemon_does(whole_.path(), store), 1);
    EXPECT_FALSE(all_rows(*store).empty()) << "the damaged file was gone, the copy was not";
    EXPECT_NE(store->head().value().epoch, before_.epoch);
    EXPECT_TRUE(fs::exists(own_backup(whole_.path())));
}

TEST_F(BrokenStore, WhatWasDamagedIsKeptUnderTheTimeAndTheOldestAreLetGo) {
    for (int day = 0; day < 5; ++day) {
        const fs::path file = whole_.path() / "vigie.sqlite";
        flip(file, 20, 0xff);
        const auto recovery = recover_store(whole_.path(), now + std::chrono::hours(24 * day));
        ASSERT_TRUE(recovery.has_value()) << recovery.error().message();
        EXPECT_TRUE(fs::exists(recovery->kept));
        EXPECT_EQ(recovery->restored, own_backup(whole_.path()));
    }
    std::set<std::string> kept;
    for (const auto& entry : fs::directory_iterator(whole_.path())) {
        const std::string name = entry.path().filename().string();
        if (name.find(".corrupt-") != std::string::npos) kept.insert(name);
    }
    EXPECT_EQ(kept,
              (std::set<std::string>{"vigie.sqlite.corrupt-20251229T120000Z",
                                     "vigie.sqlite.corrupt-20251230T120000Z",
                                     "vigie.sqlite.corrupt-20251231T120000Z"}));
}

TEST_F(BrokenStore, WithoutAGoodBackupItBeginsEmptyAboveWhatWasSent) {
    flip(whole_.path() / "vigie.sqlite", 20, 0xff);
    flip(own_backup(whole_.path()), 20, 0xff);
    std::unique_ptr<Store> store;
    ASSERT_EQ(opened_as_the_daemon_does(whole_.path(), store), 1);
    EXPECT_TRUE(all_rows(*store).empty());
    const Head head = store->head().value();
    EXPECT_NE(head.epoch, before_.epoch);
    EXPECT_EQ(head.seq, before_.seq);
    EXPECT_FALSE(fs::exists(own_backup(whole_.path()))) << "no more a copy";
}

TEST_F(BrokenStore, IsNotBackedUpOverTheLastGoodCopy) {
    const fs::path copy = whole_.path() / "copy";
    ASSERT_TRUE(back_up(whole_.path(), copy).has_value());
    const auto good = fs::file_size(copy);
    const fs::path file = whole_.path() / "vigie.sqlite";
    // In the text of an alert, where SQLite sees nothing amiss.
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    flip(file, bytes.find("\"killed\":7,") + 9, 0x01);
    const auto done = back_up(whole_.path(), copy);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, AlertError::store_damaged);
    EXPECT_EQ(fs::file_size(copy), good);
    EXPECT_FALSE(fs::exists(whole_.path() / "copy.new"));
}

TEST_F(BrokenStore, ACopyThatIsPutBackIsANewEpochAboveWhatWasSent) {
    const fs::path file = whole_.path() / "vigie.sqlite";
    for (const char* ending : {"-wal", "-shm"})
        fs::remove(file.string() + ending);
    fs::copy_file(own_backup(whole_.path()), file, fs::copy_options::overwrite_existing);
    const auto store = open_sqlite_store(whole_.path()).value();
    EXPECT_EQ(all_rows(*store).size(), static_cast<std::size_t>(in_backup));
    EXPECT_NE(store->head().value().epoch, before_.epoch);
    EXPECT_EQ(store->head().value().seq, before_.seq);
}

TEST(Backup, IsWholeWhileTheStoreIsWritten) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.path()).value();
    commit(*store, 0, 300);
    int asked = 0;
    const fs::path copy = folder.path() / "copy";
    const auto done = back_up(folder.path(), copy, [&] {
        if (asked++ == 0) commit(*store, 300, 320);
        return true;
    });
    ASSERT_TRUE(done.has_value()) << done.error().message();
    ASSERT_GT(asked, 0) << "the store is too small for more than one step";
    EXPECT_EQ(store->head().value().seq, 320);
    EXPECT_EQ(mode_of(copy), 0600U);
    const TemporaryFolder other;
    fs::copy_file(copy, other.path() / "vigie.sqlite");
    const auto restored = open_sqlite_store(other.path()).value();
    EXPECT_EQ(all_rows(*restored).size(), 300U) << "as it was when the copying began";
}

TEST(Backup, CanBeGivenUp) {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.path()).value();
    commit(*store, 0, 300);
    EXPECT_FALSE(back_up(folder.path(), folder.path() / "copy", [] { return false; }).has_value());
    EXPECT_FALSE(fs::exists(folder.path() / "copy"));
    EXPECT_FALSE(fs::exists(folder.path() / "copy.new"));
}

TEST(StoreFiles, AreTheirOwnersAloneWhateverWasThere) {
    const TemporaryFolder folder;
    const auto before = ::umask(0);
    fs::permissions(folder.path(), fs::perms::all);
    std::ofstream(folder.path() / "vigie.sqlite").close();
    fs::permissions(folder.path() / "vigie.sqlite", fs::perms{0644});
    {
        const auto store = open_sqlite_store(folder.path()).value();
        commit(*store, 0, 1);
        EXPECT_EQ(mode_of(folder.path()), 0700U);
        for (const char* name :
             {"vigie.sqlite", "vigie.sqlite-wal", "vigie.sqlite-shm", "sent", "lock"})
            EXPECT_EQ(mode_of(folder.path() / name), 0600U) << name;
    }
    ::umask(before);
}

TEST(StoreFiles, RowsFromBeforeTheSumsAreGivenTheirs) {
    const TemporaryFolder folder;
    { commit(*open_sqlite_store(folder.path()).value(), 0, 5); }
    {
        auto old =
            Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
        const auto back = old.script(
            "ALTER TABLE outbox DROP COLUMN sum;"
            "ALTER TABLE event DROP COLUMN sum;"
            "ALTER TABLE outbox_former DROP COLUMN sum;"
            "ALTER TABLE prefix_head DROP COLUMN sum;"
            "DELETE FROM meta WHERE key LIKE 'schema%';"
            "PRAGMA user_version = 5");
        ASSERT_TRUE(back.has_value()) << back.error().message();
    }
    { EXPECT_EQ(all_rows(*open_sqlite_store(folder.path()).value()).size(), 5U); }
    auto sealed =
        Database::open(folder.path() / "vigie.sqlite", Database::Mode::read_write).value();
    ASSERT_TRUE(sealed.script("UPDATE outbox SET body = '{}' WHERE seq = 3").has_value());
    const auto opened = open_sqlite_store(folder.path());
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, AlertError::store_damaged);
    EXPECT_NE(opened.error().detail.find("outbox 3"), std::string::npos) << opened.error().detail;
}

}  // namespace
}  // namespace vigie::alerts
