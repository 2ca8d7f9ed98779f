// What may be asked of alerts, and what is said to who asks wrongly.
#include "daemon/web/query.h"

#include <gtest/gtest.h>

namespace vigie::daemon::web {
namespace {

http::Request asked(const std::string& target, const std::string& last_event = "") {
    http::Request request;
    http::read_target(target, request);
    if (!last_event.empty()) request.headers["last-event-id"] = last_event;
    return request;
}

TEST(PageQuery, ReadsWhatIsAsked) {
    const AlertQuery plain = page_query(asked("/v1/alerts")).value();
    EXPECT_EQ(plain.prefix, "alert.");
    EXPECT_FALSE(plain.after);
    EXPECT_EQ(plain.limit, usual_page);
    const AlertQuery all = page_query(asked("/v1/alerts?after=12&prefix=ML.4&limit=7&"
                                            "since=2026-03-08&epoch=0123456789abcdef"))
                               .value();
    EXPECT_EQ(all.prefix, "alert.ML.4.");
    EXPECT_EQ(all.after, 12);
    EXPECT_EQ(all.limit, 7);
    EXPECT_EQ(all.since, text::parse_instant("2026-03-08T00:00:00Z").value());
    EXPECT_EQ(all.epoch, "0123456789abcdef");
}

TEST(PageQuery, SaysWhatIsWrong) {
    struct Row {
        const char* query;
        const char* said;
    };

    for (const auto& [query, said] : {
             Row{"?afer=1", "no parameter is called 'afer'; did you mean 'after'?"},
             Row{"?region=gao", "there are after, epoch, prefix, since, limit"},
             Row{"?after=-1", "after: '-1' is no sequence number"},
             Row{"?after=12a", "after: '12a'"},
             Row{"?after=99999999999999999999", "is no sequence number"},
             Row{"?limit=0", "limit: '0' is no number from 1 to 500"},
             Row{"?limit=501", "limit: '501'"},
             Row{"?since=yesterday", "since: 'yesterday' is no moment such as"},
             Row{"?since=2026-02-30", "since: '2026-02-30'"},
             Row{"?prefix=ML..gao", "prefix: 'ML..gao' is no beginning of a topic"},
             Row{"?prefix=ML.4.gao.attack.more", "is no beginning of a topic"},
             Row{"?prefix=ML*", "prefix: 'ML*'"},
             Row{"?prefix=%0d%0aX:y", "is no beginning of a topic"},
             Row{"?epoch=1", "epoch: '1' is no epoch"},
         }) {
        const auto read = page_query(asked(std::string("/v1/alerts") + query));
        ASSERT_FALSE(read) << query;
        EXPECT_NE(read.error().detail.find(said), std::string::npos) << read.error().detail;
    }
}

TEST(StreamQuery, GoesOnWhereTheLastEventWas) {
    const auto request = asked("/v1/stream?after=1&epoch=0123456789abcdef", "fedcba9876543210:44");
    const AlertQuery query = stream_query(request).value();
    EXPECT_EQ(query.after, 44);
    EXPECT_EQ(query.epoch, "fedcba9876543210");
    EXPECT_FALSE(stream_query(asked("/v1/stream"))->after) << "from now on";
}

TEST(StreamQuery, RefusesAnIdThatIsNoneOfOurs) {
    for (const char* id : {"44", "0123456789abcdef", "0123456789abcdef:", ":44", "x:1"}) {
        const auto read = stream_query(asked("/v1/stream", id));
        ASSERT_FALSE(read) << id;
        EXPECT_NE(read.error().detail.find("Last-Event-ID"), std::string::npos);
    }
    EXPECT_FALSE(stream_query(asked("/v1/stream?limit=3")));
}

}  // namespace
}  // namespace vigie::daemon::web
