#include "alerts/publish/pace.h"

#include <optional>
#include <stdexcept>
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
    AFlood() { fills_at(0us); }

    void fills_at(Time::duration after) { pace_.count(room, Time(1h + after)); }

    bool goes_at(Time::duration after) {
        return pace_.admits(page, {room, queues_}, Time(1h + after));
    }

    /// As a thread that is woken for a moment before each look, or writes for so long.
    void runs(bool is_asleep, std::chrono::nanoseconds time = 1us) {
        const auto before = seen_ ? seen_->ran : 0ns;
        seen_ = WritingThread::Look{is_asleep, before + time};
    }

    void rests() { seen_->is_asleep = true; }

    std::int64_t queues_ = 1;
    std::optional<WritingThread::Look> seen_ = WritingThread::Look{};
    Pace pace_{[this] { return seen_; }};
};

TEST_F(AFlood, GoesOnWithoutALookWhileThereIsRoom) {
    Pace fresh{[]() -> std::optional<WritingThread::Look> { throw std::logic_error("a look"); }};
    EXPECT_TRUE(fresh.admits(page, {room, 1}, Time{}));
    fresh.count(page, Time{});
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
    fills_at(10ms);
    EXPECT_FALSE(goes_at(10ms));
    EXPECT_TRUE(goes_at(10ms + Pace::rest));
}

TEST_F(AFlood, GivesEachOfManyReadersItsTurn) {
    rests();
    ASSERT_FALSE(goes_at(0us));
    ASSERT_TRUE(goes_at(Pace::first_rest));
    fills_at(10ms);
    queues_ = 5;
    EXPECT_FALSE(goes_at(10ms));
    EXPECT_FALSE(goes_at(10ms + 5 * Pace::rest - 1us));
    EXPECT_TRUE(goes_at(10ms + 5 * Pace::rest));
    fills_at(20ms);
    queues_ = 100'000;
    EXPECT_FALSE(goes_at(20ms));
    EXPECT_TRUE(goes_at(20ms + Pace::first_rest));
}

TEST_F(AFlood, IsForgottenAfterACalm) {
    EXPECT_TRUE(goes_at(Pace::calm)) << "without a look at the thread";
    rests();
    fills_at(2 * Pace::calm);
    EXPECT_FALSE(goes_at(2 * Pace::calm));
    EXPECT_FALSE(goes_at(2 * Pace::calm + Pace::rest)) << "a new flood begins with a longer rest";
    EXPECT_TRUE(goes_at(2 * Pace::calm + Pace::first_rest));
}

TEST_F(AFlood, WaitsForWhoReadsSlowlyAMomentOnly) {
    runs(true);
    ASSERT_FALSE(goes_at(0us));
    for (auto after = 100us; after < Pace::longest_idle; after += 100us) {
        runs(after.count() % 1000 != 0);  // now and then it is seen awake
        ASSERT_FALSE(goes_at(after));
    }
    runs(true);
    EXPECT_TRUE(goes_at(Pace::longest_idle));
}

TEST_F(AFlood, WaitsNotForeverForAThreadThatOthersKeepBusy) {
    runs(false);
    ASSERT_FALSE(goes_at(0us));
    runs(false, Pace::longest);
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
