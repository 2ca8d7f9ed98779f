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
    bool waits_at(Patience::Clock::duration after) {
        return patience_.lasts(Patience::Clock::time_point(1h + after));
    }

    /// As the publisher looks, every millisecond; how long it waited.
    Patience::Clock::duration waits() {
        auto after = 0ms;
        while (waits_at(after))
            after += 1ms;
        return after;
    }

    void so_many_leave(std::int64_t count) {
        for (std::int64_t i = 0; i < count; ++i)
            patience_.went();
    }

    std::optional<bool> is_asleep_ = false;
    Patience patience_{[this] { return is_asleep_; }};
};

TEST_F(AFullQueue, OfWhoDoesNotReadIsLeftBehindSoon) {
    is_asleep_ = true;
    EXPECT_EQ(waits(), Patience::longest_idle);
}

TEST_F(AFullQueue, IsWaitedForWhileTheThreadIsAtWork) {
    EXPECT_EQ(waits(), Patience::longest) << "but not for ever: strangers may keep it busy";
}

TEST_F(AFullQueue, OfWhoReadsSlowlyIsLeftBehindAsSoon) {
    auto after = 0ms;
    for (; is_asleep_ = after % 3ms != 0ms, waits_at(after); after += 1ms) {
    }
    EXPECT_EQ(after, Patience::longest_idle) << "the thread is seen awake now and then";
}

TEST_F(AFullQueue, OfManySlowReadersCostsOneWaitForHalfAQueueOfAlerts) {
    is_asleep_ = true;
    ASSERT_EQ(waits(), Patience::longest_idle);
    EXPECT_FALSE(waits_at(1s)) << "another one's";
    so_many_leave(Patience::between_waits - 1);
    EXPECT_FALSE(waits_at(2s));
    so_many_leave(1);
    EXPECT_TRUE(waits_at(3s));
}

TEST_F(AFullQueue, IsWaitedForAnewOnceAnAlertHasLeft) {
    is_asleep_ = true;
    ASSERT_TRUE(waits_at(0ms));
    ASSERT_TRUE(waits_at(Patience::longest_idle - 1ms));
    so_many_leave(1);
    EXPECT_TRUE(waits_at(Patience::longest_idle));
    EXPECT_TRUE(waits_at(2 * Patience::longest_idle - 1ms));
    EXPECT_FALSE(waits_at(2 * Patience::longest_idle));
}

TEST_F(AFullQueue, IsLeftBehindSoonWhereTheKernelDoesNotTell) {
    is_asleep_.reset();
    EXPECT_EQ(waits(), Patience::longest_idle);
}

/// Looks until it is so, for up to ten seconds.
bool comes_to(WritingThread& thread, bool is_asleep) {
    for (const auto end = Patience::Clock::now() + 10s; Patience::Clock::now() < end;) {
        if (thread.is_asleep() == is_asleep) return true;
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
