// Killed at fifty random moments, a newsroom that files a stream in batches sends the very same
// alerts as one that is never killed: everything that a batch leads to is one transaction, and what
// the desk remembers is what the store says.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include <gtest/gtest.h>

#include "alerts/store.h"
#include "tests/alerts/sketch.h"
#include "tests/support/stream/stream.h"

namespace vigie::alerts::test {
namespace {

constexpr int kills = 50;
constexpr std::size_t articles_a_batch = 2;

/// Files what is not filed yet, writing a byte into `told` after each commit.
void file_the_rest(const std::filesystem::path& folder, const std::vector<Harvest>& all, int told) {
    const auto store = open_sqlite_store(folder).value();
    Newsroom room = Newsroom::open(*store, {}, all.front().now).value();
    for (const auto& [batch, now] : all) {
        if (room.seen(batch.deliveries.front().article.id)) continue;
        (void)room.file(batch, now).value();
        if (::write(told, "+", 1) != 1) return;
    }
}

struct Child {
    pid_t process;
    int told;  ///< a byte a commit
};

Child begin(const std::filesystem::path& folder, const std::vector<Harvest>& all) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    const pid_t process = ::fork();
    if (process == 0) {
        ::close(ends[0]);
        file_the_rest(folder, all, ends[1]);
        ::_exit(0);
    }
    ::close(ends[1]);
    return {process, ends[0]};
}

/// Waits for some commits and then some more, up to the next one, so that any step may be cut off.
void wait_a_while(const Child& child, Dice& dice) {
    char byte = 0;
    for (int commits = dice.between(0, 2); commits > 0; --commits)
        if (::read(child.told, &byte, 1) != 1) return;
    ::usleep(static_cast<useconds_t>(dice.between(0, 8000)));
}

/// Kills it and tells whether it was still at work.
bool killed(const Child& child) {
    ::kill(child.process, SIGKILL);
    int status = 0;
    ::waitpid(child.process, &status, 0);
    ::close(child.told);
    return WIFSIGNALED(status);
}

std::vector<OutboxRow> outbox(const std::filesystem::path& folder) {
    const auto store = open_sqlite_store(folder).value();
    const auto head = store->head().value();
    return store->rows({"", 0, head.seq, static_cast<int>(head.seq)}).value();
}

TEST(Restart, AfterFiftyKillsTheSameAlertsWentOutAsWithoutAny) {
    Shape shape;
    shape.truth.events = 100;
    shape.articles = 400;
    const Land land(VIGIE_SOURCE "/config/gazetteer");
    const auto all = harvests(make_stream(land, shape), articles_a_batch);
    const TemporaryFolder killed_often;
    Dice dice(7);
    for (int i = 0; i < kills; ++i) {
        const Child child = begin(killed_often.path(), all);
        wait_a_while(child, dice);
        ASSERT_TRUE(killed(child)) << "the stream ended before the " << i << "th kill: lengthen it";
    }
    const Child last = begin(killed_often.path(), all);
    int status = 0;
    ::waitpid(last.process, &status, 0);
    ::close(last.told);
    ASSERT_EQ(status, 0);

    const TemporaryFolder undisturbed;
    const Child other = begin(undisturbed.path(), all);
    ::waitpid(other.process, &status, 0);
    ::close(other.told);
    ASSERT_EQ(status, 0);
    const auto expected = outbox(undisturbed.path());
    EXPECT_GT(expected.size(), 100U);
    // Everything: seq, topics, chains, bodies and the moments given to the newsroom.
    EXPECT_EQ(outbox(killed_often.path()), expected);
}

}  // namespace
}  // namespace vigie::alerts::test
