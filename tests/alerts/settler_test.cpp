// What was raised comes to the disk, and nobody waits for it but who wants to.
#include "alerts/publish/settler.h"

#include <atomic>
#include <future>

#include <gtest/gtest.h>

namespace vigie::alerts {
namespace {

using namespace std::chrono_literals;

TEST(SettlerTest, NobodyWaitsForTheDiskButWhoWantsTo) {
    std::promise<void> disk;
    std::atomic<bool> is_good{true};
    Settler settler([&, free = disk.get_future().share()] {
        free.wait();
        return is_good.load();
    });
    EXPECT_TRUE(settler.ask());
    EXPECT_TRUE(settler.ask()) << "though it has not come back from the disk";
    disk.set_value();
    EXPECT_TRUE(settler.settle_now());
    is_good = false;
    EXPECT_FALSE(settler.settle_now());
    is_good = true;
    EXPECT_FALSE(settler.ask()) << "a failure is told with the next";
    EXPECT_TRUE(settler.settle_now());
    EXPECT_TRUE(settler.ask());
}

TEST(SettlerTest, ADiskThatDoesNotAnswerForLongHasFailed) {
    std::promise<void> disk;
    Settler settler([free = disk.get_future().share()] {
        free.wait();
        return true;
    });
    const auto now = Settler::Clock::now();
    EXPECT_TRUE(settler.ask(now));
    EXPECT_TRUE(settler.ask(now + Settler::longest));
    EXPECT_FALSE(settler.ask(now + Settler::longest + 1ms));
    disk.set_value();
    EXPECT_TRUE(settler.settle_now());
    EXPECT_TRUE(settler.ask());
}

}  // namespace
}  // namespace vigie::alerts
