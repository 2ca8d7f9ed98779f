// What a request's target says, and where a server may be told to listen.
#include "daemon/http/message.h"

#include <gtest/gtest.h>

#include "daemon/http/endpoint.h"

namespace vigie::daemon::http {
namespace {

using Query = std::map<std::string, std::string>;

Request request(std::string_view target) {
    Request read;
    read_target(target, read);
    return read;
}

TEST(Target, HasAPathAndADecodedQuery) {
    EXPECT_EQ(request("/a/b?hub.mode=subscribe&x=%C3%A9+1%26&flag&=lost&x=second").path, "/a/b");
    EXPECT_EQ(request("/a/b?hub.mode=subscribe&x=%C3%A9+1%26&flag&=lost&x=second").query,
              (Query{{"hub.mode", "subscribe"}, {"x", "é 1&"}, {"flag", ""}}));
    EXPECT_EQ(request("/a").query, Query{});
    EXPECT_EQ(request("").path, "/");
}

TEST(Target, MayNameAHostWhichIsUs) {
    EXPECT_EQ(request("http://vigie.example:8083/v1/alerts?after=3").path, "/v1/alerts");
    EXPECT_EQ(request("http://vigie.example:8083/v1/alerts?after=3").query,
              (Query{{"after", "3"}}));
    EXPECT_EQ(request("HTTPS://vigie.example").path, "/");
    EXPECT_EQ(request("http://vigie.example?a=b").query, (Query{{"a", "b"}}));
    EXPECT_EQ(request("/http://x/").path, "/http://x/");
    EXPECT_EQ(request("*").path, "*");
}

TEST(Target, KeepsWhatIsNoEscape) {
    EXPECT_EQ(request("/?a=%4&b=%zz&c=%-1&d=%").query,
              (Query{{"a", "%4"}, {"b", "%zz"}, {"c", "%-1"}, {"d", "%"}}));
}

TEST(Endpoint, IsAnAddressWithAPort) {
    EXPECT_EQ(endpoint_in("127.0.0.1:8082"), (Endpoint{"127.0.0.1", 8082}));
    EXPECT_EQ(endpoint_in("[::1]:80"), (Endpoint{"::1", 80}));
    for (const char* bad : {"",
                            "8082",
                            ":8082",
                            "localhost:8082",
                            "127.0.0.1",
                            "127.0.0.1:0",
                            "127.0.0.1:65536",
                            "127.0.0.1:80a",
                            "::1:80",
                            "[127.0.0.1]:80"})
        EXPECT_EQ(endpoint_in(bad), std::nullopt) << bad;
}

}  // namespace
}  // namespace vigie::daemon::http
