#include "alerts/publish/patience.h"

#include <atomic>
#include <optional>
#include <string>
#include <thread>

#include <gtest/gtest.h>
#include <zmq.hpp>

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;

/// A queue that is full, beside a thread that does what the test says.
class AFullQueue : public testing::Test {
protected:
    /// As the publisher tries, every millisecond, until there is room after so long; how long the
    /// alert waited.
    Patience::Clock::duration waits(Patience::Clock::duration room_after = 1h) {
        const auto begin = now_;
        while (now_ - begin < room_after && patience_.lasts(now_))
            now_ += 1ms;
        return now_ - begin;
    }

    void so_many_leave(std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i)
            patience_.went(now_);
    }

    std::optional<bool> is_asleep_ = false;
    Patience patience_{[this] { return is_asleep_; }};
    Patience::Clock::time_point now_{1h};
    static constexpr auto beside_sleep = Patience::whole / Patience::price_of_sleep;
};

TEST_F(AFullQueue, OfWhoDoesNotReadIsLeftBehindSoon) {
    is_asleep_ = true;
    EXPECT_EQ(waits(), beside_sleep);
}

TEST_F(AFullQueue, IsWaitedForWhileTheThreadIsAtWork) {
    EXPECT_EQ(waits(), Patience::whole) << "but not for ever: strangers may keep it busy";
}

TEST_F(AFullQueue, IsLeftBehindSoonWhereTheKernelDoesNotTell) {
    is_asleep_.reset();
    EXPECT_EQ(waits(), beside_sleep);
}

TEST_F(AFullQueue, IsWaitedForAgainAfterHalfAQueueOfAlerts) {
    is_asleep_ = true;
    waits();
    EXPECT_EQ(waits(), 0ms) << "another one's";
    so_many_leave(most_queued / 2);
    EXPECT_EQ(waits(), beside_sleep);
}

TEST_F(AFullQueue, IsWaitedForAgainAfterACalm) {
    is_asleep_ = true;
    waits();
    now_ += Patience::whole;
    so_many_leave(1);
    EXPECT_EQ(waits(), beside_sleep);
}

/// How fast `alerts` leave when somebody's queue is full again and again, each time for so long.
double alerts_a_second(Patience& patience,
                       int between,
                       Patience::Clock::duration full_for,
                       std::int64_t alerts = 20'000) {
    Patience::Clock::time_point now{1h};
    const auto begin = now;
    for (std::int64_t alert = 1; alert <= alerts; ++alert) {
        for (const auto full = now; alert % between == 0 && now - full < full_for; now += 100us) {
            if (!patience.lasts(now)) break;
        }
        now += 2us;
        patience.went(now);
    }
    return static_cast<double>(alerts) / std::chrono::duration<double>(now - begin).count();
}

/// Each of many slow readers frees room just before patience ends, so that no wait is in vain.
TEST(ManyFullQueues, SlowAFloodNoMoreThanOne) {
    for (const int between : {500, 50, 5, 1}) {
        for (const auto full_for : {1ms, 20ms, 249ms, 10'000ms}) {
            Patience asleep{[] { return true; }};
            Patience busy{[] { return false; }};
            EXPECT_GE(alerts_a_second(asleep, between, full_for), 1900) << between;
            EXPECT_GE(alerts_a_second(busy, between, full_for), 470) << between;
        }
    }
}

TEST(ManyFullQueues, CostAReaderNothingThatIsFastEnough) {
    Patience patience{[] { return true; }};
    EXPECT_NEAR(alerts_a_second(patience, 500, 200ms), 2500, 100) << "each wait ended with room";
}

/// Looks until it is so, for up to ten seconds.
bool comes_to(WritingThread& thread, bool is_asleep) {
    for (const auto end = Patience::Clock::now() + 10s; Patience::Clock::now() < end;) {
        if (thread.is_asleep().value_or(!is_asleep) == is_asleep) return true;
        std::this_thread::sleep_for(1ms);
    }
    return false;
}

TEST(TheWritingThread, IsFoundAndAwakeWhileThereIsSomethingToWrite) {
    zmq::context_t context;
    WritingThread thread(context);
    zmq::context_t other;  // has a thread of the same kind
    const WritingThread others(other);
    zmq::socket_t idle(other, zmq::socket_type::push);
    zmq::socket_t from(context, zmq::socket_type::push);
    zmq::socket_t to(other, zmq::socket_type::pull);
    from.bind("tcp://127.0.0.1:*");
    to.connect(from.get(zmq::sockopt::last_endpoint));
    ASSERT_TRUE(comes_to(thread, true));
    std::atomic<bool> is_over{false};
    std::thread reader([&] {
        to.set(zmq::sockopt::rcvtimeo, 100);
        for (zmq::message_t message; !is_over;)
            (void)to.recv(message);
    });
    std::thread writer([&] {
        const std::string alert(100'000, 'x');
        from.set(zmq::sockopt::sndtimeo, 100);
        while (!is_over)
            (void)from.send(zmq::buffer(alert));
    });
    EXPECT_TRUE(comes_to(thread, false));
    is_over = true;
    writer.join();
    reader.join();
    EXPECT_TRUE(comes_to(thread, true));
}

}  // namespace
}  // namespace vigie::alerts
