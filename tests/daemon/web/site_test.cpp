// Addresses and what is answered there, without a socket.
#include "daemon/web/site.h"

#include <filesystem>

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "tests/daemon/web/outbox.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::web {
namespace {

using http::Request;
using http::Response;

std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
        if (key == name) return value;
    }
    return "";
}

class Answers : public testing::Test {
protected:
    Answers() { outbox_.commit("A", 1, "alert.ML.4.gao.attack."); }

    Response get(const std::string& target, const std::string& accept = "") {
        return ask("GET", target, accept);
    }

    Response ask(const std::string& method, const std::string& target, const std::string& accept) {
        Request request;
        request.method = method;
        http::read_target(target, request);
        if (!accept.empty()) request.headers["accept"] = accept;
        return site_.answer(request);
    }

    alerts::PublisherCounts counts_ = [] {
        alerts::PublisherCounts counts;
        counts.sent = 1;
        counts.beat = std::chrono::steady_clock::now();
        return counts;
    }();
    TestOutbox outbox_;
    Telemetry telemetry_;
    text::SystemClock clock_;
    boost::asio::io_context io_;
    Audience audience_{io_, 2};
    Site site_{{*outbox_.store,
                telemetry_,
                [this] { return counts_; },
                clock_,
                std::filesystem::path("/nowhere/at/all"),
                std::filesystem::path(VIGIE_SOURCE "/config/schema/alert-1.json"),
                "vigie",
                {},
                memory_epoch},
               audience_};
};

TEST_F(Answers, AreWhatTheAddressSays) {
    EXPECT_EQ(get("/v1/alerts").body, TestOutbox::body("A", 1) + "\n");
    EXPECT_EQ(get("/v1/alerts/A").body, TestOutbox::body("A", 1) + "\n");
    EXPECT_EQ(get("/v1/alerts/B").status, 404);
    EXPECT_EQ(get("/healthz?now").status, 200);
    EXPECT_TRUE(nlohmann::json::parse(get("/schema/alert-1.json").body).contains("$schema"));
    EXPECT_NE(get("/").body.find("/v1/stream"), std::string::npos);
    EXPECT_NE(get("/metrics").body.find("vigie_build_info{version="), std::string::npos);
    EXPECT_TRUE(get("/metrics", "application/openmetrics-text").body.ends_with("# EOF\n"));
}

TEST_F(Answers, ExportWhatStandsAndWasSent) {
    outbox_.commit("A", 2, "alert.ML.4.gao.attack.");
    outbox_.commit("B", 1, "alert.NE.3.tillaberi.attack.");
    outbox_.commit("C", 1, "alert.ML.3.gao.attack.");
    counts_.sent = 3;
    const auto ids = [&](const std::string& query) {
        std::vector<std::string> all;
        const auto map = nlohmann::json::parse(get("/v1/alerts.geojson" + query).body);
        for (const auto& feature : map["features"]) {
            all.push_back(feature["id"].get<std::string>() + " " +
                          feature["properties"]["revision"].dump());
        }
        return all;
    };
    using Ids = std::vector<std::string>;
    EXPECT_EQ(ids(""), (Ids{"B 1", "A 2"})) << "newest first, the last revision of each";
    EXPECT_EQ(ids("?prefix=ML"), Ids{"A 2"});
    EXPECT_EQ(ids("?limit=1"), Ids{"B 1"});
    EXPECT_EQ(ids("?since=2026-03-06T02:00:00Z"), Ids{"B 1"});
    EXPECT_EQ(get("/alerts.csv").content_type, "text/csv; charset=utf-8");
    EXPECT_NE(get("/alerts.csv?hxl=1").body.find("#event+id"), std::string::npos);
    EXPECT_NE(get("/feed.atom?lang=fr").body.find("xml:lang=\"fr\""), std::string::npos);
    EXPECT_NE(get("/cap/A.xml").body.find("<identifier>A.2<"), std::string::npos);
    EXPECT_EQ(get("/cap/C.xml").status, 404) << "not sent yet";
    EXPECT_EQ(get("/cap/A").status, 404);
    EXPECT_EQ(get("/feed.atom?lang=de").status, 400);
    EXPECT_EQ(get("/alerts.csv?hxl=yes").status, 400);
    EXPECT_EQ(get("/v1/alerts.geojson?limit=2001").status, 400);
}

TEST_F(Answers, SpareWhoHasWhatStandsTheReadingOfIt) {
    const Response first = get("/feed.atom");
    const std::string tag = header(first, "ETag");
    EXPECT_EQ(tag, "W/\"0000000000000000-1-en\"");
    Request again;
    again.method = "GET";
    again.path = "/feed.atom";
    again.headers["if-none-match"] = "\"other\", " + tag;
    const Response same = site_.answer(again);
    EXPECT_EQ(same.status, 304);
    EXPECT_EQ(same.body, "");
    EXPECT_EQ(header(same, "ETag"), tag);
    outbox_.commit("B", 1, "alert.ML.4.gao.attack.");
    EXPECT_EQ(site_.answer(again).status, 304) << "not sent yet";
    counts_.sent = 2;
    EXPECT_EQ(site_.answer(again).status, 200);
    again.query["lang"] = "de";
    EXPECT_EQ(site_.answer(again).status, 400);
}

TEST_F(Answers, SayThatAnAlertIsNotThereWhateverIsKnownOfIt) {
    Request one;
    one.method = "GET";
    one.path = "/cap/A.xml";
    one.headers["if-none-match"] = "*";
    EXPECT_EQ(site_.answer(one).status, 304);
    one.path = "/cap/NOPE.xml";
    EXPECT_EQ(site_.answer(one).status, 404);
}

TEST_F(Answers, TellOfAnAlertThatWasRevisedMeanwhileWhatWasSent) {
    outbox_.commit("A", 2, "alert.ML.4.gao.attack.");  // committed, and not sent yet
    const auto map = nlohmann::json::parse(get("/v1/alerts.geojson").body);
    ASSERT_EQ(map["features"].size(), 1U) << "it does not vanish between two revisions";
    EXPECT_EQ(map["features"][0]["properties"]["revision"], 1);
    EXPECT_NE(get("/cap/A.xml").body.find("<identifier>A.1<"), std::string::npos);
}

TEST_F(Answers, AreInTheLanguageThatIsAskedOrWanted) {
    Request request;
    request.method = "GET";
    request.path = "/feed.atom";
    request.headers["accept-language"] = "fr-ML,fr;q=0.9,en;q=0.5";
    const Response wanted = site_.answer(request);
    EXPECT_NE(wanted.body.find("xml:lang=\"fr\""), std::string::npos);
    EXPECT_EQ(header(wanted, "Vary"), "Accept-Language");
    request.headers["if-none-match"] = header(get("/feed.atom"), "ETag");
    EXPECT_EQ(site_.answer(request).status, 200) << "what is known is the English one";
    request.query["lang"] = "en";
    EXPECT_EQ(site_.answer(request).status, 304) << "what is asked goes over what is wanted";
    const auto first_language = [](const Response& cap) {
        const auto at = cap.body.find("<language>");
        return cap.body.substr(at + 10, 2);
    };
    EXPECT_EQ(first_language(get("/cap/A.xml?lang=fr")), "fr");
    EXPECT_EQ(first_language(get("/cap/A.xml")), "en");
    EXPECT_EQ(get("/cap/A.xml?lang=de").status, 400);
    EXPECT_EQ(get("/cap/A.xml?limit=3").status, 400);
    EXPECT_EQ(header(get("/cap/B.xml"), "ETag"), "") << "nothing to know it by";
}

TEST_F(Answers, SayWhatIsWrongWithTheQuestion) {
    for (const char* path : {"/v1", "/v1/alerts/", "/v2/alerts", "/healthz/", "//metrics"}) {
        const Response missing = get(path);
        EXPECT_EQ(missing.status, 404) << path;
        EXPECT_NE(missing.body.find("/metrics"), std::string::npos) << "what there is instead";
    }
    EXPECT_EQ(get("/v1/alerts?limit=many").status, 400);
    EXPECT_EQ(get("/v1/stream?since=2026-01-01").status, 400);
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS"}) {
        const Response refused = ask(method, "/v1/alerts", "");
        EXPECT_EQ(refused.status, 405) << method;
        EXPECT_EQ(header(refused, "Allow"), "GET, HEAD");
    }
    EXPECT_EQ(ask("HEAD", "/v1/alerts", "").status, 200);
}

TEST_F(Answers, TellReadinessInWordsAndAsJson) {
    const Response words = get("/readyz", "text/html,*/*;q=0.8");
    EXPECT_EQ(words.status, 503);
    EXPECT_TRUE(words.body.starts_with("not ready\n")) << words.body;
    EXPECT_NE(words.body.find("WRONG store: /nowhere/at/all/vigie.sqlite: No such file"),
              std::string::npos);
    EXPECT_NE(words.body.find("WRONG feeds: none is watched"), std::string::npos);
    const auto json = nlohmann::json::parse(get("/readyz", "application/json").body);
    EXPECT_FALSE(json["ok"]);
    EXPECT_EQ(json["checks"][2]["name"], "outbox");
    EXPECT_EQ(json["feeds"], 0);
}

TEST_F(Answers, GiveAStreamToSoManyAndNoMore) {
    Response first = get("/v1/stream");
    EXPECT_EQ(first.content_type, "text/event-stream");
    EXPECT_EQ(ask("HEAD", "/v1/stream", "").pieces, nullptr) << "takes no seat";
    const Response second = get("/v1/stream");
    EXPECT_NE(second.pieces, nullptr);
    const Response third = get("/v1/stream");
    EXPECT_EQ(third.status, 503);
    EXPECT_EQ(header(third, "Retry-After"), "30");
    first.pieces.reset();
    EXPECT_EQ(get("/v1/stream").status, 200) << "one has left";
}

}  // namespace
}  // namespace vigie::daemon::web
