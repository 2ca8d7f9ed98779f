// A stream of events: nothing lost and nothing twice, wherever a client goes on from.
#include "daemon/web/alert_events.h"

#include <gtest/gtest.h>

#include "tests/daemon/web/outbox.h"

namespace vigie::daemon::web {
namespace {

class Events : public testing::Test {
protected:
    void commit(int count, const std::string& topic = "alert.ML.4.gao.attack.") {
        for (int i = 0; i < count; ++i)
            outbox_.commit("X" + std::to_string(++committed_), 1, topic);
    }

    static AlertQuery query(std::optional<std::int64_t> after, const std::string& prefix = "") {
        AlertQuery query;
        query.prefix = "alert." + prefix;
        query.after = after;
        return query;
    }

    std::string next(AlertEvents& events) {
        return events.next(*outbox_.store, outbox_.head()).value();
    }

    static std::string id(int seq) {
        return "id: " + memory_epoch + ":" + std::to_string(seq) + "\n";
    }

    static std::string event(int seq) {
        return id(seq) + "data: " + TestOutbox::body("X" + std::to_string(seq), 1) + "\n\n";
    }

    static std::string beginning(int seq) { return "retry: 3000\n" + id(seq) + "\n"; }

    TestOutbox outbox_;
    int committed_ = 0;
};

TEST_F(Events, BeginNowAndGoOnWithWhatComes) {
    commit(2);
    AlertEvents events(query({}));
    EXPECT_EQ(next(events), beginning(2)) << "a place to come back to, also when nothing comes";
    EXPECT_EQ(next(events), "");
    commit(2);
    EXPECT_EQ(next(events), event(3) + event(4));
    EXPECT_EQ(next(events), "");
    EXPECT_EQ(events.heartbeat(), ": 4\n" + id(4) + "\n");
}

TEST_F(Events, GoOnBehindTheLastThatWasHad) {
    commit(3);
    AlertEvents events(query(1));
    EXPECT_EQ(next(events), beginning(1));
    EXPECT_EQ(next(events), event(2) + event(3));
    EXPECT_EQ(next(events), "");
}

TEST_F(Events, ComeAPageAtATime) {
    commit(120);
    AlertEvents events(query(0));
    (void)next(events);
    std::string all;
    std::size_t longest = 0;
    for (std::string page = next(events); !page.empty(); page = next(events)) {
        all += page;
        longest = std::max(longest, page.size());
    }
    std::string expected;
    for (int seq = 1; seq <= 120; ++seq)
        expected += event(seq);
    EXPECT_EQ(all, expected);
    EXPECT_LT(longest, expected.size() / 2);
}

TEST_F(Events, KeepToTheirPrefixAndMoveTheirPlacePastTheRest) {
    AlertEvents events(query({}, "NE."));
    (void)next(events);
    commit(2);
    EXPECT_EQ(next(events), "");
    EXPECT_EQ(events.heartbeat(), ": 2\n" + id(2) + "\n");
    commit(1, "alert.NE.3.tillaberi.attack.");
    EXPECT_EQ(next(events), event(3));
}

TEST_F(Events, SayThatAnEpochIsOverAndTellWhatStands) {
    outbox_.commit("A", 1, "alert.ML.4.gao.attack.");
    outbox_.commit("B", 1, "alert.ML.4.gao.attack.");
    outbox_.commit("A", 2, "alert.ML.4.gao.attack.");
    AlertQuery old = query(900);
    old.epoch = "fedcba9876543210";
    AlertEvents events(old);
    EXPECT_EQ(next(events),
              "retry: 3000\nevent: reset\n" + id(0) +
                  R"(data: {"why":"epoch","epoch":"0000000000000000","head":3,"oldest":1})" +
                  "\n\n");
    EXPECT_EQ(next(events),
              id(2) + "data: " + TestOutbox::body("B", 1) + "\n\n" + id(3) +
                  "data: " + TestOutbox::body("A", 2) + "\n\n");
    EXPECT_EQ(next(events), "");
    outbox_.commit("C", 1, "alert.ML.4.gao.attack.");
    EXPECT_EQ(next(events), id(4) + "data: " + TestOutbox::body("C", 1) + "\n\n");
}

TEST_F(Events, SayOfAPlaceAboveTheHeadThatItIsOfAnotherEpoch) {
    outbox_.commit("A", 1, "alert.ML.4.gao.attack.");
    AlertEvents events(query(1000));
    EXPECT_NE(next(events).find(R"({"why":"epoch","epoch":"0000000000000000","head":1)"),
              std::string::npos);
    EXPECT_EQ(next(events), id(1) + "data: " + TestOutbox::body("A", 1) + "\n\n");
}

TEST_F(Events, SayThatWhatWasMissedIsNoLongerKept) {
    commit(4);
    outbox_.keep(2);
    AlertEvents events(query(1));
    EXPECT_EQ(next(events),
              "retry: 3000\nevent: reset\n" + id(0) +
                  R"(data: {"why":"gone","epoch":"0000000000000000","head":4,"oldest":3})" +
                  "\n\n");
    EXPECT_EQ(next(events), event(3) + event(4));
    AlertEvents whole(query(2));
    EXPECT_EQ(next(whole), beginning(2)) << "nothing that it misses is gone";
    AlertEvents quiet(query(1, "NE."));
    EXPECT_EQ(next(quiet), beginning(1)) << "nor anything of its prefix";
}

TEST_F(Events, SayItToASlowClientTooThatRetentionHasOvertaken) {
    commit(60);
    AlertEvents events(query(0));
    (void)next(events);
    EXPECT_EQ(next(events).substr(0, event(1).size()), event(1)) << "the first fifty";
    outbox_.keep(2);
    EXPECT_NE(next(events).find("event: reset"), std::string::npos);
    EXPECT_EQ(next(events), event(59) + event(60));
}

TEST_F(Events, SayItAlsoWhenNothingOfTheirPrefixIsLeft) {
    commit(3);
    AlertEvents events(query(0, "ML."));
    EXPECT_EQ(next(events), beginning(0));
    commit(1, "alert.NE.4.gao.attack.");
    outbox_.keep(1);
    EXPECT_NE(next(events).find("event: reset"), std::string::npos);
}

}  // namespace
}  // namespace vigie::daemon::web
