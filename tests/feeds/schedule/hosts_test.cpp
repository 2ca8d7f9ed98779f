#include "feeds/schedule/hosts.h"

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

const text::Instant noon = *text::parse_instant("2025-12-26T12:00:00Z");
const Manners polite;

class HostsTest : public testing::Test {
protected:
    /// Whether there is leave at noon + `after`; it is kept until the test's end.
    bool enters(std::chrono::milliseconds after, const std::string& host = "mali.example") {
        auto answer = hosts.enter(host, noon + after, polite);
        if (auto* visit = std::get_if<Hosts::Visit>(&answer)) {
            visits.push_back(std::move(*visit));
            return true;
        }
        again = std::get<text::Instant>(answer);
        return false;
    }

    void leave() { visits.clear(); }

    Hosts hosts;
    std::vector<Hosts::Visit> visits;
    text::Instant again{};
};

TEST_F(HostsTest, OneRequestAtOnceWithTimeBetween) {
    EXPECT_TRUE(enters(0s));
    EXPECT_FALSE(enters(5s)) << "the first is still under way";
    EXPECT_EQ(again, noon + 7s);
    leave();
    EXPECT_TRUE(enters(5s));
    leave();
    EXPECT_FALSE(enters(6s));
    EXPECT_EQ(again, noon + 7s);
    EXPECT_TRUE(enters(7s));
}

TEST_F(HostsTest, OneHostDoesNotHoldAnother) {
    EXPECT_TRUE(enters(0s));
    EXPECT_TRUE(enters(0s, "niger.example"));
}

TEST_F(HostsTest, AServerOfOnesOwnIsNotSpared) {
    std::vector<std::variant<Hosts::Visit, text::Instant>> many;
    for (int i = 0; i < 100; ++i) {
        many.push_back(hosts.enter("127.0.0.1", noon, unbound));
        EXPECT_TRUE(std::holds_alternative<Hosts::Visit>(many.back())) << i;
    }
}

TEST_F(HostsTest, RetryAfterHoldsAllOfTheHost) {
    hosts.answered("mali.example", 503, 600s, noon);
    EXPECT_FALSE(enters(599s));
    EXPECT_EQ(again, noon + 600s);
    EXPECT_TRUE(enters(600s));
    EXPECT_TRUE(enters(0s, "niger.example"));
}

TEST_F(HostsTest, OverloadWithoutATimePausesForAMinuteThatDoubles) {
    for (const auto pause : {60s, 120s, 240s, 480s, 960s, 1920s, 3600s, 3600s}) {
        hosts.answered("mali.example", 429, {}, noon);
        EXPECT_EQ(hosts.paused_until("mali.example"), noon + pause);
    }
    hosts.answered("mali.example", 200, {}, noon);
    hosts.answered("mali.example", 503, {}, noon + 3600s);
    EXPECT_EQ(hosts.paused_until("mali.example"), noon + 3660s) << "it had recovered";
}

TEST_F(HostsTest, OtherErrorsAreTheFeedsOwn) {
    for (const long status : {0L, 200L, 304L, 403L, 404L, 410L, 500L}) {
        hosts.answered("mali.example", status, {}, noon);
        EXPECT_EQ(hosts.paused_until("mali.example"), text::Instant{}) << status;
    }
    hosts.answered("mali.example", 200, 600s, noon);
    EXPECT_EQ(hosts.paused_until("mali.example"), text::Instant{});
}

TEST_F(HostsTest, ALaterAnswerNeverShortensAPause) {
    hosts.answered("mali.example", 503, 600s, noon);
    hosts.answered("mali.example", 503, 60s, noon);
    hosts.pause("mali.example", noon + 5s);
    EXPECT_EQ(hosts.paused_until("mali.example"), noon + 600s);
}

/// One who waits: whether it is let in at noon + `after`, and then out again at once.
struct InLine {
    Hosts& hosts;
    Manners manners = polite;
    Hosts::Turn turn = {};
    text::Instant again{};

    bool enters(std::chrono::milliseconds after) {
        auto answer = hosts.enter("mali.example", noon + after, manners, &turn);
        if (std::holds_alternative<Hosts::Visit>(answer)) return true;
        again = std::get<text::Instant>(answer);
        return false;
    }
};

TEST_F(HostsTest, WhoCameFirstIsServedFirst) {
    EXPECT_TRUE(enters(0s));
    InLine first{hosts};
    InLine second{hosts};
    EXPECT_FALSE(first.enters(500ms));
    EXPECT_FALSE(second.enters(600ms));
    leave();
    EXPECT_FALSE(enters(2s)) << "who has just come";
    EXPECT_EQ(again, noon + 4s) << "after the first";
    EXPECT_FALSE(second.enters(2s)) << "though it looked first";
    EXPECT_TRUE(first.enters(2s));
    EXPECT_FALSE(second.enters(3s));
    EXPECT_TRUE(second.enters(4s));
    EXPECT_TRUE(enters(6s)) << "nobody waits any more";
}

TEST_F(HostsTest, WhoGivesUpHoldsUpNobody) {
    EXPECT_TRUE(enters(0s));
    leave();
    {
        InLine first{hosts};
        EXPECT_FALSE(first.enters(1s));
        EXPECT_FALSE(enters(2s));
    }
    EXPECT_TRUE(enters(2s));
}

TEST_F(HostsTest, WhoSpacesOutMoreHoldsUpNobodyUntilItsTimeHasCome) {
    EXPECT_TRUE(enters(0s));
    leave();
    InLine slow{hosts, {1, 30s}};
    EXPECT_FALSE(slow.enters(1s));
    EXPECT_EQ(slow.again, noon + 30s);
    EXPECT_TRUE(enters(2s));
    leave();
    EXPECT_FALSE(slow.enters(30s));
    EXPECT_FALSE(enters(32s)) << "now it could";
    EXPECT_TRUE(slow.enters(32s));
}

TEST_F(HostsTest, WhoSpacesOutMoreLooksAgainSoonWhereARequestIsUnderWay) {
    EXPECT_TRUE(enters(0s));
    InLine slow{hosts, {1, 30s}};
    EXPECT_FALSE(slow.enters(29s));
    EXPECT_EQ(slow.again, noon + 31s) << "not half a minute later, the first of the line meanwhile";
    leave();
    EXPECT_TRUE(slow.enters(31s));
}

TEST_F(HostsTest, WhoStepsAsideHoldsUpNobodyAndKeepsItsPlace) {
    EXPECT_TRUE(enters(0s));
    InLine first{hosts};
    InLine second{hosts};
    EXPECT_FALSE(first.enters(1s));
    EXPECT_FALSE(second.enters(1s));
    leave();
    first.turn.step_aside();
    EXPECT_TRUE(enters(0s, "niger.example"));
    EXPECT_FALSE(enters(2s)) << "the second is there";
    EXPECT_TRUE(second.enters(2s));
    first.turn.step_back();
    EXPECT_FALSE(enters(4s));
    EXPECT_TRUE(first.enters(4s));
    first.turn.step_back();
    EXPECT_TRUE(enters(6s)) << "nobody waits any more";
}

TEST_F(HostsTest, WhoCouldEnterAndStepsAsideAtOnceCameFirstToo) {
    InLine first{hosts};
    InLine second{hosts};
    EXPECT_FALSE(hosts.refuse("mali.example", noon, polite, &first.turn).has_value());
    first.turn.step_aside();
    EXPECT_TRUE(enters(0s));
    leave();
    EXPECT_FALSE(second.enters(1s));
    first.turn.step_back();
    EXPECT_FALSE(second.enters(2s));
    EXPECT_TRUE(first.enters(2s));
    EXPECT_TRUE(second.enters(4s));
}

TEST_F(HostsTest, OnAServerOfOnesOwnNobodyWaitsForAnother) {
    hosts.pause("mali.example", noon + 5s);
    InLine first{hosts, unbound};
    InLine second{hosts, unbound};
    EXPECT_FALSE(first.enters(0s));
    EXPECT_FALSE(second.enters(0s));
    EXPECT_TRUE(second.enters(5s));
    EXPECT_TRUE(first.enters(5s));
}

TEST_F(HostsTest, AClockThatIsSetBackLocksNobodyOut) {
    EXPECT_TRUE(enters(1h));
    leave();
    EXPECT_FALSE(enters(0s));
    EXPECT_EQ(again, noon + 2s);
}

TEST_F(HostsTest, ALeaveThatIsMovedEndsOnce) {
    auto answer = hosts.enter("mali.example", noon, polite);
    {
        Hosts::Visit first = std::move(std::get<Hosts::Visit>(answer));
        const Hosts::Visit second = std::move(first);
        EXPECT_FALSE(enters(2s));
    }
    EXPECT_TRUE(enters(4s));
    EXPECT_FALSE(enters(6s));
}

}  // namespace
}  // namespace vigie::feeds
