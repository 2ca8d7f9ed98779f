// A store that fails, and an exception in the middle of a batch: nothing is told that is not kept.
#include <stdexcept>

#include "alerts/error.h"
#include "tests/alerts/newsroom_fixture.h"
#include "tests/alerts/store_before.h"

namespace vigie::alerts {
namespace {

/// Fails as often as it is told to, before anything is written.
class FailingStore final : public test::StoreBefore {
public:
    text::Result<std::vector<OutboxRow>> commit(const Entry& entry) override {
        if (failures > 0) {
            --failures;
            if (how == How::throws) throw std::runtime_error("test");
            return text::fail(AlertError::store_full, "test");
        }
        return inner->commit(entry);
    }

    int failures = 0;
    enum class How { returns, throws } how = How::returns;
};

TEST_F(NewsroomTest, WhatCouldNotBeCommittedIsFiledAgainAsIfNew) {
    FailingStore store;
    Newsroom room = Newsroom::open(store, {}, now_).value();
    const Batch one{std::nullopt, {delivery(article("a", "2025-12-27"), {clash})}};
    ASSERT_TRUE(room.file(one, now_).has_value());
    const Batch two{std::nullopt, {delivery(article("b", "2025-12-27"), {clash, strike})}};
    store.failures = 1;
    const auto failed = room.file(two, now_);
    ASSERT_FALSE(failed.has_value());
    EXPECT_EQ(failed.error().code, AlertError::store_full);
    EXPECT_FALSE(room.seen("b"));
    const auto again = room.file(two, now_);
    ASSERT_TRUE(again.has_value());
    ASSERT_EQ(again->size(), 2u);
    EXPECT_EQ((*again)[0].revision + (*again)[1].revision, 3) << "one update, one new alert";
}

TEST_F(NewsroomTest, AnExceptionTakesTheBatchBackToo) {
    FailingStore store;
    store.how = FailingStore::How::throws;
    Newsroom room = Newsroom::open(store, {}, now_).value();
    text::Article first = article("a", "2025-12-27");
    first.body = dispatch;
    ASSERT_TRUE(room.file({std::nullopt, {delivery(first, {clash})}}, now_).has_value());
    text::Article second = article("b", "2025-12-27");
    second.body =
        "Deux hélicoptères ont survolé la vallée samedi, puis des explosions ont été entendues au "
        "nord du village.";
    const Batch two{
        std::nullopt,
        {delivery(second, {clash, strike}), delivery(article("c", "2025-12-27"), {strike})}};
    store.failures = 1;
    EXPECT_THROW((void)room.file(two, now_), std::runtime_error);
    EXPECT_FALSE(room.seen("b"));
    EXPECT_FALSE(room.seen("c"));
    ASSERT_EQ(room.standing(now_).size(), 1u);
    EXPECT_EQ(room.standing(now_)[0].sources.size(), 1u);
    const auto again = room.file(two, now_);
    ASSERT_TRUE(again.has_value());
    ASSERT_EQ(again->size(), 3u) << "an update, a new alert and its update; b is no reprint";
}

}  // namespace
}  // namespace vigie::alerts
