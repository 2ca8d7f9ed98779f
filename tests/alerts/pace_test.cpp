#include "alerts/publish/pace.h"

#include <atomic>
#include <optional>
#include <string>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;
using Time = Pace::Clock::time_point;

constexpr std::size_t room = 400;
constexpr std::size_t page = 200;

/// A flood of which a queue is full already, beside a thread that does what the test says.
class AFlood : public testing::Test {
protected:
    AFlood() { pace_.count(room); }

    bool goes_at(Time::duration after) {
        return pace_.admits(page, {room, queues_}, Time(1h + after));
    }

    /// As a thread that writes all the time, or is woken for a moment before each look.
    void runs(bool is_asleep) {
        const auto before = seen_ ? seen_->ran : 0ns;
        seen_ = WritingThread::Look{is_asleep, before + 1us};
    }

    void rests() { seen_->is_asleep = true; }

    std::int64_t queues_ = 1;
    std::optional<WritingThread::Look> seen_ = WritingThread::Look{};
    Pace pace_{[this] { return seen_; }};
};

TEST_F(AFlood, GoesOnWithoutALookWhileThereIsRoom) {
    Pace fresh{[]() -> std::optional<WritingThread::Look> { throw std::logic_error("a look"); }};
    EXPECT_TRUE(fresh.admits(page, {room, 1}, Time{}));
    fresh.count(page);
    EXPECT_TRUE(fresh.admits(page, {room, 1}, Time{}));
}

TEST_F(AFlood, WaitsUntilTheThreadHasRested) {
    runs(false);
    EXPECT_FALSE(goes_at(0us));
    runs(false);
    EXPECT_FALSE(goes_at(500us));
    rests();
    EXPECT_FALSE(goes_at(500us + Pace::first_rest - 1us));
    EXPECT_TRUE(goes_at(500us + Pace::first_rest));
    EXPECT_TRUE(goes_at(501us + Pace::first_rest)) << "there is room again";
}

TEST_F(AFlood, RestsForAMomentOnlyOnceItIsUnderWay) {
    rests();
    ASSERT_FALSE(goes_at(0us));
    ASSERT_TRUE(goes_at(Pace::first_rest));
    pace_.count(room);
    EXPECT_FALSE(goes_at(10ms));
    EXPECT_TRUE(goes_at(10ms + Pace::rest));
}

TEST_F(AFlood, GivesEachOfManyReadersItsTurn) {
    rests();
    ASSERT_FALSE(goes_at(0us));
    ASSERT_TRUE(goes_at(Pace::first_rest));
    pace_.count(room);
    queues_ = 5;
    EXPECT_FALSE(goes_at(10ms));
    EXPECT_FALSE(goes_at(10ms + 5 * Pace::rest - 1us));
    EXPECT_TRUE(goes_at(10ms + 5 * Pace::rest));
    pace_.count(room);
    queues_ = 100'000;
    EXPECT_FALSE(goes_at(20ms));
    EXPECT_TRUE(goes_at(20ms + Pace::first_rest));
}

TEST_F(AFlood, IsANewOneAfterACalm) {
    rests();
    ASSERT_FALSE(goes_at(0us));
    ASSERT_TRUE(goes_at(Pace::first_rest));
    pace_.count(room);
    EXPECT_FALSE(goes_at(2 * Pace::calm));
    EXPECT_FALSE(goes_at(2 * Pace::calm + Pace::rest));
    EXPECT_TRUE(goes_at(2 * Pace::calm + Pace::first_rest));
}

TEST_F(AFlood, WaitsForWhoReadsSlowlyAMomentOnly) {
    runs(true);
    ASSERT_FALSE(goes_at(0us));
    for (auto after = 100us; after < Pace::longest_asleep; after += 100us) {
        runs(true);
        ASSERT_FALSE(goes_at(after));
    }
    runs(true);
    EXPECT_TRUE(goes_at(Pace::longest_asleep));
}

TEST_F(AFlood, WaitsNotForeverForAThreadThatOthersKeepBusy) {
    runs(false);
    ASSERT_FALSE(goes_at(0us));
    runs(false);
    EXPECT_FALSE(goes_at(Pace::longest - 1us));
    runs(false);
    EXPECT_TRUE(goes_at(Pace::longest));
}

TEST_F(AFlood, GoesOnWhereTheKernelDoesNotTell) {
    seen_.reset();
    EXPECT_TRUE(goes_at(0us));
}

/// Looks until it is so, for up to ten seconds.
template <class Is>
bool comes_to(WritingThread& thread, const Is& is) {
    for (const auto end = Pace::Clock::now() + 10s; Pace::Clock::now() < end;) {
        const auto look = thread.look();
        if (look && is(*look)) return true;
        std::this_thread::sleep_for(1ms);
    }
    return false;
}

TEST(TheWritingThread, IsFoundAndRunsWhenThereIsSomethingToWrite) {
    zmq::context_t context;
    WritingThread thread(context);
    zmq::context_t other;  // has a thread of the same kind
    const WritingThread others(other);
    zmq::socket_t idle(other, zmq::socket_type::push);
    zmq::socket_t from(context, zmq::socket_type::push);
    zmq::socket_t to(context, zmq::socket_type::pull);
    from.bind("tcp://127.0.0.1:*");
    to.connect(from.get(zmq::sockopt::last_endpoint));
    ASSERT_TRUE(comes_to(thread, [](const auto& look) { return look.is_asleep; }));
    const auto before = thread.look().value().ran;
    for (int i = 0; i < 100; ++i) {
        from.send(zmq::str_buffer("an alert"));
        zmq::message_t message;
        ASSERT_TRUE(to.recv(message));
    }
    EXPECT_GT(thread.look().value().ran, before);
    EXPECT_TRUE(comes_to(thread, [](const auto& look) { return look.is_asleep; }));
}

}  // namespace
}  // namespace vigie::alerts
