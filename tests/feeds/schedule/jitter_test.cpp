#include "feeds/schedule/jitter.h"

#include <chrono>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

Feed feed(const std::string& name) {
    Feed made;
    made.name = name;
    return made;
}

TEST(Jitter, IsAFewPercentAndAlwaysTheSameForAFeed) {
    for (const char* name : {"a", "b", "c", "studio-tamani"}) {
        EXPECT_GE(jitter(feed(name), 300s), 0s) << name;
        EXPECT_LE(jitter(feed(name), 300s), 15s) << name;
        EXPECT_EQ(jitter(feed(name), 300s), jitter(feed(name), 300s)) << name;
    }
}

TEST(Jitter, DrivesFeedsOfOneIntervalApart) {
    std::set<std::chrono::milliseconds> all;
    for (int i = 0; i < 100; ++i)
        all.insert(jitter(feed("feed-" + std::to_string(i)), 300s));
    EXPECT_GT(all.size(), 95U);
}

TEST(Jitter, IsNotForAServerOfOnesOwn) {
    Feed own = feed("a");
    own.allow_private = true;
    EXPECT_EQ(jitter(own, 300s), 0s);
}

}  // namespace
}  // namespace vigie::feeds
