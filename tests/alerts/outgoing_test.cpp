// How alerts leave: in order and once, handed over or read back.
#include "alerts/publish/outgoing.h"

#include <algorithm>
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "tests/alerts/rows.h"
#include "tests/alerts/sketch.h"

namespace vigie::alerts {
namespace {

using test::rows;

/// The sending alone: what is committed has the body "stored", what is handed over "handed".
class OutgoingTest : public testing::Test {
protected:
    static constexpr std::size_t body_size = 6;

    OutgoingTest() {
        outgoing_.begin_at(store_->head().value());
        run();
    }

    std::vector<OutboxRow> commit(int count) {
        Entry entry;
        for (int i = 0; i < count; ++i)
            entry.alerts.push_back(
                {std::to_string(++last_), 1, "alert.ML.4.gao.attack.", "", "stored"});
        auto committed = store_->commit(entry).value();
        for (OutboxRow& row : committed)
            row.body = "handed";
        return committed;
    }

    Outgoing::Step step(Outgoing::Step (Outgoing::*kind)(const Outgoing::Send&) = &Outgoing::step) {
        const auto to = [this](const OutboxRow& row) {
            EXPECT_EQ(row.seq, sent_ + 1) << "each row once and in order";
            if (room_ == 0) return false;
            room_ -= 1;
            sent_ = row.seq;
            bodies_ += row.body.front();
            return true;
        };
        const auto did = (outgoing_.*kind)(to);
        EXPECT_NE(did, Outgoing::Step::failed);
        EXPECT_EQ(outgoing_.sent().seq, sent_);
        if (sent_ > 0) {
            const auto mark = Watermark::open(folder_.path()).value().head();
            EXPECT_GE(mark->seq, sent_);
            EXPECT_LE(mark->seq, sent_ + std::int64_t{Outgoing::rows_a_raise});
            if (did == Outgoing::Step::all) {
                EXPECT_EQ(mark->seq, sent_);
            }
        }
        return did;
    }

    /// As the publisher's thread does once the bell has rung; the steps that it took.
    int run() {
        int steps = 1;
        while (step() == Outgoing::Step::more)
            ++steps;
        return steps;
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = memory_store();
    Outgoing outgoing_{
        *store_, Watermark::open(folder_.path()).value(), 5 * (sizeof(OutboxRow) + body_size)};
    std::int64_t last_ = 0;  // committed
    std::int64_t sent_ = 0;
    int room_ = 1'000'000;
    std::string bodies_;  // the first letters of those that were sent
};

TEST_F(OutgoingTest, WhatIsHandedOverBehindARowThatHadNoRoomIsNotForgotten) {
    room_ = 0;
    outgoing_.give(commit(1));
    EXPECT_EQ(step(), Outgoing::Step::full);
    room_ = 10;
    outgoing_.give(commit(1));
    EXPECT_EQ(step(&Outgoing::step_at_once), Outgoing::Step::more);
    EXPECT_EQ(run(), 1);
    EXPECT_EQ(bodies_, "hh");
}

TEST_F(OutgoingTest, AFewRowsLeaveAtOnceAndWhatIsToBeReadWaits) {
    outgoing_.give(commit(2));
    EXPECT_EQ(step(&Outgoing::step_at_once), Outgoing::Step::all);
    EXPECT_EQ(bodies_, "hh");
    commit(1);
    outgoing_.give({});
    EXPECT_EQ(step(&Outgoing::step_at_once), Outgoing::Step::more);
    EXPECT_EQ(bodies_, "hh");
    run();
    EXPECT_EQ(bodies_, "hhs");
}

TEST_F(OutgoingTest, ANewAlertDoesNotWaitBehindOnesThatWereReadBack) {
    std::array<std::vector<OutboxRow>, 4> late;
    for (auto& committed : late)
        committed = commit(1);
    outgoing_.look();
    run();
    EXPECT_EQ(bodies_, "ssss");
    for (auto& committed : late)
        outgoing_.give(std::move(committed));
    outgoing_.give(commit(1));
    EXPECT_EQ(run(), 1);
    EXPECT_EQ(bodies_, "ssssh");
}

TEST_F(OutgoingTest, WhatHasNoRoomIsReadBackAndThenTheShortCutIsOpenAgain) {
    for (int i = 0; i < 9; ++i)
        outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_, "hhhhhssss");
    outgoing_.give(commit(2));
    outgoing_.give(commit(7));
    run();
    EXPECT_EQ(bodies_.substr(9), "hhsssssss");
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_.substr(18), "h");
}

TEST_F(OutgoingTest, WhatIsHandedOverWhileTheRestIsReadBackWaitsForItsTurn) {
    commit(450);
    outgoing_.give({});
    EXPECT_EQ(step(), Outgoing::Step::more);
    outgoing_.give(commit(1));
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 400);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(sent_, 452);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(bodies_.back(), 'h');
    commit(1);
    outgoing_.give(commit(1));
    run();
    EXPECT_EQ(sent_, 455) << "one that was never handed over goes before";
}

TEST_F(OutgoingTest, WhatHasNoRoomIsGivenAgainWithTheNextStep) {
    commit(250);
    outgoing_.give({});
    room_ = 150;
    EXPECT_EQ(step(), Outgoing::Step::full);
    EXPECT_EQ(sent_, 150);
    EXPECT_EQ(step(), Outgoing::Step::full) << "there is no room yet";
    room_ = 60;
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 200) << "what was read";
    EXPECT_EQ(step(), Outgoing::Step::full);
    EXPECT_EQ(sent_, 210);
    room_ = 100;
    run();
    EXPECT_EQ(sent_, 250);
}

TEST_F(OutgoingTest, WhoStopsSendsTheRowsForWhichSentWasRaised) {
    commit(250);
    outgoing_.give({});
    room_ = 150;
    step();
    std::int64_t last = sent_;
    outgoing_.finish([&](const OutboxRow& row) { return row.seq == ++last; });
    EXPECT_EQ(outgoing_.sent().seq, 160);
    EXPECT_EQ(last, 160);
    EXPECT_EQ(Watermark::open(folder_.path()).value().head(), outgoing_.sent());
    outgoing_.finish([](const OutboxRow&) { return ADD_FAILURE(), false; });
}

TEST_F(OutgoingTest, WhateverIsHandedOverAndWheneverAllLeavesOnceAndInOrder) {
    std::mt19937 random(27);
    std::vector<OutboxRow> late;
    for (int round = 0; round < 400; ++round) {
        const auto dice = random();
        auto committed = commit(dice % 50 == 0 ? 250 : 1 + static_cast<int>(dice % 3));
        switch (random() % 5) {
            case 0:
                outgoing_.give({});
                break;
            case 1:
                late = std::move(committed);
                break;
            case 2:
                outgoing_.give(late);
                [[fallthrough]];
            default:
                outgoing_.give(std::move(committed));
        }
        room_ = static_cast<int>(random() % 100);
        if (random() % 3 == 0) step();
    }
    room_ = 1'000'000;
    outgoing_.look();
    run();
    EXPECT_EQ(sent_, last_);
    const auto handed = std::count(bodies_.begin(), bodies_.end(), 'h');
    EXPECT_GT(handed, 50);
    EXPECT_LT(handed, last_ - 50) << "both ways were taken";
}

/// There is nothing in the outbox, and room for all that is handed over.
class OutgoingPages : public testing::Test {
protected:
    OutgoingPages() {
        outgoing_.begin_at(store_->head().value());
        EXPECT_EQ(step(), Outgoing::Step::all);
    }

    Outgoing::Step step() {
        return outgoing_.step([this](const OutboxRow& row) {
            sent_ = row.seq;
            return true;
        });
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = memory_store();
    Outgoing outgoing_{*store_, Watermark::open(folder_.path()).value()};
    std::int64_t sent_ = 0;
};

TEST_F(OutgoingPages, ManySmallCommitsCostAsLittleAsOne) {
    for (int seq = 1; seq <= 400; ++seq)
        outgoing_.give(rows(seq, seq));
    EXPECT_EQ(step(), Outgoing::Step::more);
    EXPECT_EQ(sent_, 200);
    EXPECT_EQ(step(), Outgoing::Step::all);
    EXPECT_EQ(sent_, 400);
}

TEST_F(OutgoingPages, WhatIsGivenWhileALargeCommitLeavesIsNotForgotten) {
    outgoing_.give(rows(1, 250));
    EXPECT_EQ(step(), Outgoing::Step::more);
    outgoing_.give(rows(251, 251));
    EXPECT_EQ(step(), Outgoing::Step::more) << "the rest of the page";
    EXPECT_EQ(step(), Outgoing::Step::all);
    EXPECT_EQ(sent_, 251);
}

}  // namespace
}  // namespace vigie::alerts
