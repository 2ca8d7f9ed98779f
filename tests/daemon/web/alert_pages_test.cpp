// Pages of alerts: every alert once, in order, and where to go on.
#include "daemon/web/alert_pages.h"

#include <gtest/gtest.h>

#include "tests/daemon/web/outbox.h"

namespace vigie::daemon::web {
namespace {

using http::Response;

std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return "";
}

class Pages : public testing::Test {
protected:
    Pages() {
        outbox_.commit("A", 1, "alert.ML.4.gao.attack.");
        outbox_.commit("B", 1, "alert.ML.3.mopti.attack.");
        outbox_.commit("A", 2, "alert.ML.4.gao.attack.");
        outbox_.commit("C", 1, "alert.ML.4.gao.attack.");
    }

    Response page(AlertQuery query) {
        if (query.prefix.empty()) query.prefix = "alert.";
        return alert_page(*outbox_.store, sent_, query);
    }

    static AlertQuery behind(std::int64_t after) {
        AlertQuery query;
        query.after = after;
        return query;
    }

    static std::string lines(const std::vector<std::pair<std::string, int>>& alerts) {
        std::string all;
        for (const auto& [id, revision] : alerts)
            all += TestOutbox::body(id, revision) + "\n";
        return all;
    }

    TestOutbox outbox_;
    alerts::Head sent_{memory_epoch, 4};
};

TEST_F(Pages, TellWhereToGoOn) {
    AlertQuery query;
    query.limit = 3;
    const Response first = page(query);
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body, lines({{"A", 1}, {"B", 1}, {"A", 2}}));
    EXPECT_EQ(header(first, "Vigie-After"), "3");
    EXPECT_EQ(header(first, "Vigie-Head"), "4");
    EXPECT_EQ(header(first, "Vigie-Epoch"), memory_epoch);
    EXPECT_EQ(header(first, "Link"),
              "</v1/alerts?after=3&epoch=0000000000000000&limit=3>; rel=\"next\"");
    query.after = 3;
    const Response last = page(query);
    EXPECT_EQ(last.body, lines({{"C", 1}}));
    EXPECT_EQ(header(last, "Vigie-After"), "4");
    EXPECT_EQ(header(last, "Link"), "");
    query.after = 4;
    EXPECT_EQ(page(query).body, "");
    EXPECT_EQ(page(query).status, 200);
}

TEST_F(Pages, HoldWhatWasSentAndNoMore) {
    sent_.seq = 2;
    EXPECT_EQ(page({}).body, lines({{"A", 1}, {"B", 1}}));
    EXPECT_EQ(header(page({}), "Vigie-After"), "2");
}

TEST_F(Pages, KeepToAPrefixAndAMoment) {
    AlertQuery query;
    query.prefix = "alert.ML.4.";
    query.limit = 2;
    EXPECT_EQ(page(query).body, lines({{"A", 1}, {"A", 2}}));
    EXPECT_EQ(header(page(query), "Link"),
              "</v1/alerts?after=3&epoch=0000000000000000&prefix=alert.ML.4.&limit=2>; "
              "rel=\"next\"");
    query.prefix = "alert.";
    query.since = text::parse_instant("2026-03-06T02:00:00Z").value();
    EXPECT_EQ(page(query).body, lines({{"A", 2}, {"C", 1}}));
    query.prefix = "alert.NE.";
    EXPECT_EQ(page(query).body, "");
    EXPECT_EQ(header(page(query), "Vigie-After"), "4") << "there is nothing to look for again";
}

TEST_F(Pages, SayThatWhatIsAskedForIsGone) {
    AlertQuery query = behind(1);
    query.epoch = "fedcba9876543210";
    EXPECT_EQ(page(query).status, 410);
    EXPECT_EQ(page(behind(5)).status, 410) << "a place above the head is of another epoch";
    outbox_.keep(2);
    EXPECT_EQ(page(behind(1)).status, 410) << "the second alert was let go";
    EXPECT_NE(page(behind(1)).body.find("no longer kept"), std::string::npos);
    EXPECT_EQ(page(behind(2)).body, lines({{"A", 2}, {"C", 1}}));
    EXPECT_EQ(page({}).body, lines({{"A", 2}, {"C", 1}})) << "from the oldest that is kept";
    AlertQuery north = behind(1);
    north.prefix = "alert.ML.4.gao.";
    EXPECT_EQ(page(north).status, 200) << "none of its own was let go";
}

TEST_F(Pages, TellOneAlertsRevisions) {
    EXPECT_EQ(alert_history(*outbox_.store, sent_, "A").body, lines({{"A", 1}, {"A", 2}}));
    sent_.seq = 2;
    EXPECT_EQ(alert_history(*outbox_.store, sent_, "A").body, lines({{"A", 1}}));
    EXPECT_EQ(alert_history(*outbox_.store, sent_, "C").status, 404) << "not sent yet";
    EXPECT_EQ(alert_history(*outbox_.store, sent_, "../x").status, 404);
}

TEST_F(Pages, LookThroughSoManyAtOnceAndSayWhereToGoOn) {
    alerts::Entry entry;
    entry.now = outbox_.now;
    constexpr int many = 20'100;
    for (int i = 0; i < many; ++i)
        entry.alerts.push_back({"M" + std::to_string(i), 1, "alert.ML.2.kayes.attack.", "", "{}"});
    ASSERT_TRUE(outbox_.store->commit(entry));
    outbox_.commit("D", 1, "alert.ML.4.gao.attack.");
    sent_.seq = outbox_.head().seq;
    AlertQuery query = behind(4);
    query.prefix = "alert.ML.4.gao.";
    const Response none = page(query);
    EXPECT_EQ(none.status, 200);
    EXPECT_EQ(none.body, "") << "nothing among the first 20,000";
    EXPECT_EQ(header(none, "Vigie-After"), "20004");
    EXPECT_NE(header(none, "Link").find("after=20004"), std::string::npos);
    query.after = 20'004;
    const Response found = page(query);
    EXPECT_EQ(found.body, lines({{"D", 1}}));
    EXPECT_EQ(header(found, "Link"), "");
}

}  // namespace
}  // namespace vigie::daemon::web
