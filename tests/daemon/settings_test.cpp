#include "daemon/settings/settings.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "daemon/settings/feeds_file.h"
#include "daemon/settings/table_reader.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

class SettingsFiles : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder_); }

    void TearDown() override { fs::remove_all(folder_); }

    fs::path write(const char* name, const std::string& text) const {
        std::ofstream(folder_ / name) << text;
        return folder_ / name;
    }

    /// The mistakes in a vigie.toml of this text, without the folder's name.
    [[nodiscard]] std::vector<std::string> mistakes(const std::string& text) const {
        return short_form(load_settings(write("vigie.toml", text)).mistakes);
    }

    [[nodiscard]] std::vector<std::string> feed_mistakes(const std::string& text) const {
        return short_form(load_feeds(write("feeds.toml", text), {}).mistakes);
    }

    const fs::path folder_ =
        fs::temp_directory_path() / ("vigie-settings-" + std::to_string(::getpid()));

private:
    static std::vector<std::string> short_form(std::vector<Mistake> mistakes) {
        std::vector<std::string> all;
        for (Mistake& mistake : mistakes) {
            mistake.file = mistake.file.filename();
            all.push_back(to_string(mistake));
        }
        return all;
    }
};

using Lines = std::vector<std::string>;

TEST_F(SettingsFiles, TheShippedOneIsRightAndSaysTheDefaults) {
    const auto checked = load_settings(VIGIE_SOURCE "/config/vigie.toml");
    for (const auto& mistake : checked.mistakes)
        ADD_FAILURE() << to_string(mistake);
    const Settings& shipped = checked.value;
    EXPECT_EQ(shipped.max_age, Settings{}.max_age);
    EXPECT_EQ(shipped.countries, Settings{}.countries);
    EXPECT_EQ(shipped.publish.live, PublishSettings{}.live);
    EXPECT_EQ(shipped.publish.requests, PublishSettings{}.requests);
    EXPECT_EQ(shipped.log, LogSettings{});
    EXPECT_FALSE(shipped.fetch.allow_private);
}

TEST_F(SettingsFiles, PublishesAtSeveralEndpointsAndForAWhile) {
    const auto checked = load_settings(
        write("vigie.toml",
              "[publish]\nlive = [\"tcp://127.0.0.1:1\", \"ipc:///a\"]\nkeep = \"400 d\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    EXPECT_EQ(checked.value.publish.live, (Lines{"tcp://127.0.0.1:1", "ipc:///a"}));
    EXPECT_EQ(checked.value.publish.keep, std::chrono::hours(24 * 400));
    EXPECT_EQ(
        mistakes("[publish]\nlive = [\"tcp://a:1\", \"udp://b\"]\nrequests = []\nkeep = \"2 h\"\n"),
        (Lines{"vigie.toml:2:8: live must begin with tcp:// or ipc://, not 'udp://b'",
               "vigie.toml:3:12: requests names no endpoint",
               "vigie.toml:4:8: keep must be at least a day: who was off for a night replays it"}));
}

TEST_F(SettingsFiles, KeysNeedASecretAndAFolder) {
    const auto checked =
        load_settings(write("vigie.toml",
                            "[keys]\nsecret = \"s\"\nsubscribers = \"subs\"\n"
                            "[keys.next]\nsecret = \"/n\"\n"
                            "live = \"tcp://0.0.0.0:1\"\nrequests = \"tcp://0.0.0.0:2\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    const KeySettings& keys = checked.value.keys;
    EXPECT_EQ(keys.secret, folder_ / "s");
    EXPECT_EQ(keys.subscribers, folder_ / "subs");
    EXPECT_EQ(keys.next_secret, "/n");
    EXPECT_EQ(keys.next_live, Lines{"tcp://0.0.0.0:1"});
    EXPECT_EQ(keys.next_requests, Lines{"tcp://0.0.0.0:2"});
    EXPECT_EQ(mistakes("[keys]\n[keys.next]\nsecret = \"n\"\n").size(), 4U)
        << "secret, subscribers; live, requests";
}

TEST_F(SettingsFiles, ReadsEveryKeyWithPathsRelativeToTheFile) {
    const auto checked = load_settings(write("vigie.toml",
                                             "state_dir = \"state\"\nfeeds = \"f.toml\"\n"
                                             "data = \"/data\"\ncountries = [\"ML\", \"NE\"]\n"
                                             "max_age = \"12 h\"\n[publish]\nname = \"a\"\n"
                                             "live = \"ipc:///a\"\nrequests = \"tcp://b:1\"\n"
                                             "[fetch]\ncontact = \"c\"\nallow_private = true\n"
                                             "[log]\nformat = \"json\"\nlevel = \"debug\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    const Settings& read = checked.value;
    EXPECT_EQ(read.state_dir, folder_ / "state");
    EXPECT_EQ(read.feeds, folder_ / "f.toml");
    EXPECT_EQ(read.data, "/data");
    EXPECT_EQ(read.countries, (Lines{"ML", "NE"}));
    EXPECT_EQ(read.max_age, std::chrono::hours(12));
    EXPECT_EQ(read.publish.live, Lines{"ipc:///a"});
    EXPECT_TRUE(read.fetch.allow_private);
    EXPECT_EQ(read.log.format, LogFormat::json);
    EXPECT_EQ(read.log.level, LogLevel::debug);
}

TEST_F(SettingsFiles, TellsEveryMistakeWithItsPlaceAndWhatWasMeant) {
    EXPECT_EQ(mistakes("max_agee = \"1 h\"\ncountries = [\"Mali\"]\n[log]\nformat = \"jsn\"\n"),
              (Lines{"vigie.toml:1:1: unknown key 'max_agee' in vigie.toml; did you mean "
                     "'max_age'?",
                     "vigie.toml:2:13: 'Mali' is no country code of two capital letters, such as "
                     "ML, NE or BF",
                     "vigie.toml:4:10: format must be one of \"text\" \"json\", not 'jsn'; did "
                     "you mean 'json'?"}));
    EXPECT_EQ(mistakes("max_age = \"soon\"\n"),
              (Lines{"vigie.toml:1:11: max_age must be seconds, or a duration such as \"10 min\", "
                     "\"72 h\", \"3 d\", not 'soon'"}));
}

TEST_F(SettingsFiles, ReadsWhereHubsReachUs) {
    const auto read = load_settings(write("vigie.toml",
                                          "[websub]\nlisten = \"[::1]:8082\"\n"
                                          "callback = \"https://v.example/websub\"\n"));
    EXPECT_TRUE(read.mistakes.empty());
    EXPECT_EQ(read.value.websub.listen, (http::Endpoint{"::1", 8082}));
    EXPECT_EQ(read.value.websub.callback, "https://v.example/websub/");
    EXPECT_FALSE(load_settings(write("vigie.toml", "")).value.websub.listen);
}

TEST_F(SettingsFiles, TellsWhyHubsCouldNotReachUs) {
    EXPECT_EQ(mistakes("[websub]\nlisten = \"localhost\"\n"),
              (Lines{"vigie.toml:1:1: [websub] needs a callback",
                     "vigie.toml:2:10: listen must be an address with a port, such as "
                     "\"127.0.0.1:8082\" or \"[::1]:8082\", not 'localhost'"}));
    EXPECT_EQ(mistakes("[websub]\nlisten = \"127.0.0.1:8082\"\n"
                       "callback = \"http://v.example/\"\n"),
              (Lines{"vigie.toml:3:12: callback must be https beyond your own network, not "
                     "'http://v.example/'"}));
}

TEST_F(SettingsFiles, ReadsWherePeopleAndMonitoringAsk) {
    const auto read = load_settings(write("vigie.toml", "[http]\nlisten = \"127.0.0.1:8083\"\n"));
    EXPECT_TRUE(read.mistakes.empty());
    EXPECT_EQ(read.value.http.listen, (http::Endpoint{"127.0.0.1", 8083}));
    EXPECT_FALSE(load_settings(write("vigie.toml", "")).value.http.listen);
    const char* open = "[http]\nlisten = \"0.0.0.0:8083\"\nallow_remote = true\n";
    EXPECT_EQ(mistakes(open), Lines{});
    EXPECT_EQ(mistakes("[http]\nlisten = \"[::1]:8083\"\n"), Lines{});
}

TEST_F(SettingsFiles, RefusesToAnswerOtherMachinesUnlessToldTo) {
    for (const char* address : {"0.0.0.0:8083", "[::]:8083", "192.0.2.1:8083", "128.0.0.1:8083"}) {
        const auto found = mistakes("[http]\nlisten = \"" + std::string(address) + "\"\n");
        ASSERT_EQ(found.size(), 1U) << address;
        EXPECT_TRUE(found.front().starts_with("vigie.toml:2:10: '" + std::string(address) +
                                              "' can be reached from other machines"))
            << found.front();
    }
    EXPECT_EQ(mistakes("[http]\nallow_remote = true\n"),
              Lines{"vigie.toml:1:1: [http] needs a listen"});
    EXPECT_EQ(mistakes("[websub]\nlisten = \"127.0.0.1:8083\"\ncallback = \"https://v.example/\"\n"
                       "[http]\nlisten = \"127.0.0.1:8083\"\n"),
              Lines{"vigie.toml:5:10: [websub] listens at '127.0.0.1:8083' already: take another "
                    "port"});
}

TEST_F(SettingsFiles, ReadsWhatCapMessagesSayOfThemselves) {
    const char* words =
        "[cap]\nsender = \"vigie@example.org\"\nstatus = \"Exercise\"\nscope = \"Public\"\n";
    const auto read = load_settings(write("vigie.toml", words));
    EXPECT_TRUE(read.mistakes.empty());
    EXPECT_EQ(read.value.cap.sender, "vigie@example.org");
    EXPECT_EQ(read.value.cap.status, "Exercise");
    EXPECT_EQ(read.value.cap.scope, "Public");
    EXPECT_EQ(load_settings(write("vigie.toml", "")).value.cap.scope, "Restricted");
    EXPECT_EQ(load_settings(write("vigie.toml", "[cap]\n")).value.cap.status, "Actual");
    const auto wrong = mistakes("[cap]\nsender = \"the desk\"\nstatus = \"Test\"\n");
    ASSERT_EQ(wrong.size(), 2U);
    EXPECT_TRUE(wrong[0].starts_with("vigie.toml:2:10: a CAP sender has no blank")) << wrong[0];
    EXPECT_TRUE(wrong[1].starts_with("vigie.toml:3:10: ")) << wrong[1];
}

TEST_F(SettingsFiles, ALoginInAnAddressBecomesAHeaderAndIsNowhereElse) {
    const std::string feed =
        "[[feed]]\nname = \"a\"\noutlet = \"A\"\nurl = \"https://u:p@a.example/feed\"\n";
    const auto read = load_feeds(write("feeds.toml", feed), {});
    EXPECT_TRUE(read.mistakes.empty());
    EXPECT_EQ(read.value.front().url, "https://a.example/feed");
    EXPECT_EQ(read.value.front().http.headers.front().value, "Basic dTpw");
    EXPECT_EQ(feed_mistakes(feed + "headers = { authorization = \"Bearer x\" }\n"),
              (Lines{"feeds.toml:4:7: url has a user, and headers an Authorization: not both"}));
}

TEST_F(SettingsFiles, PointsAtASyntaxError) {
    const auto found = mistakes("countries = [\"ML\"\nmax_age = \"1 h\"\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.front().starts_with("vigie.toml:2:")) << found.front();
}

TEST_F(SettingsFiles, SaysWhenTheFileIsNotThere) {
    const auto checked = load_settings(folder_ / "nowhere.toml");
    ASSERT_EQ(checked.mistakes.size(), 1U);
    EXPECT_EQ(checked.mistakes.front().file, folder_ / "nowhere.toml");
}

TEST_F(SettingsFiles, ReadsFeeds) {
    FetchSettings fetch;
    fetch.allow_private = true;
    const auto checked = load_feeds(
        write("feeds.toml",
              "[[feed]]\nname = \"tamani\"\nurl = \"https://example.org/feed\"\n"
              "outlet = \"Studio Tamani\"\nlanguage = \"fr\"\ncountry = \"ML\"\ntier = 1\n"
              "belligerent = true\ninterval = \"2 min\"\nslowest = 1800\nenabled = false\n"
              "page = \"when-short\"\n"
              "[[feed]]\nname = \"b\"\nurl = \"https://b\"\noutlet = \"B\"\n"),
        fetch);
    ASSERT_TRUE(checked.mistakes.empty());
    ASSERT_EQ(checked.value.size(), 2U);
    const feeds::Feed& feed = checked.value.front();
    EXPECT_EQ(feed.name, "tamani");
    EXPECT_EQ(feed.outlet.name, "Studio Tamani");
    EXPECT_EQ(feed.outlet.feed, "tamani");
    EXPECT_EQ(feed.outlet.tier, 1);
    EXPECT_EQ(feed.page, feeds::PagePolicy::when_short);
    EXPECT_EQ(checked.value.back().page, feeds::PagePolicy::never);
    EXPECT_TRUE(feed.outlet.belligerent);
    EXPECT_TRUE(feed.allow_private);
    EXPECT_FALSE(feed.enabled);
    EXPECT_EQ(feed.interval, std::chrono::minutes(2));
    EXPECT_EQ(feed.slowest, std::chrono::minutes(30));
}

TEST_F(SettingsFiles, RefusesFeedsThatCouldNotBePolled) {
    EXPECT_EQ(feed_mistakes("[[feed]]\nname = \"a\"\nurl = \"ftp://x\"\noutlet = \"A\"\n"),
              (Lines{"feeds.toml:3:7: url must be an http or https address, not 'ftp://x'"}));
    EXPECT_EQ(feed_mistakes("[[feed]]\nname = \"a\"\nulr = \"https://x\"\noutlet = \"A\"\n"),
              (Lines{"feeds.toml:1:1: [[feed]] needs a url",
                     "feeds.toml:3:1: unknown key 'ulr' in [[feed]]; did you mean 'url'?"}));
    const std::string feed = "[[feed]]\nname = \"a\"\nurl = \"https://x\"\noutlet = \"A\"\n";
    EXPECT_EQ(feed_mistakes(feed + feed),
              (Lines{"feeds.toml:6:8: the name 'a' is used by two feeds"}));
    EXPECT_EQ(feed_mistakes(feed + "enabled = false\n"),
              (Lines{"feeds.toml: every [[feed]] has enabled = false: nothing would be watched"}));
    EXPECT_EQ(feed_mistakes(""),
              (Lines{"feeds.toml: no [[feed]] in it: nothing would be watched"}));
}

TEST_F(SettingsFiles, ReadsHowAFeedsServerIsSpokenTo) {
    FetchSettings fetch;
    fetch.contact = "(+https://example.org)";
    fetch.proxy = "http://proxy:3128";
    fetch.private_hosts = {"intranet.example"};
    const auto checked = load_feeds(
        write("feeds.toml",
              "[[feed]]\nname = \"own\"\nurl = \"https://a\"\noutlet = \"A\"\n"
              "user_agent = \"Reader/1\"\nproxy = \"socks5h://tor:9050\"\nhttp = \"1.1\"\n"
              "headers = { Accept-Language = \"fr\", X-Key = \"k\" }\nallow_private = true\n"
              "[[feed]]\nname = \"plain\"\nurl = \"https://b\"\noutlet = \"B\"\n"
              "[[feed]]\nname = \"named\"\nurl = \"http://intranet.example/f\"\noutlet = \"C\"\n"),
        fetch);
    ASSERT_TRUE(checked.mistakes.empty());
    const feeds::Feed& own = checked.value.at(0);
    EXPECT_EQ(own.user_agent, "Reader/1");
    EXPECT_EQ(own.http.proxy, "socks5h://tor:9050");
    EXPECT_EQ(own.http.version, feeds::HttpVersion::http1_1);
    EXPECT_EQ(own.http.headers,
              (std::vector<feeds::Header>{{"Accept-Language", "fr"}, {"X-Key", "k"}}));
    EXPECT_TRUE(own.allow_private);
    EXPECT_FALSE(own.allow_private_redirects);
    const feeds::Feed& plain = checked.value.at(1);
    EXPECT_EQ(plain.user_agent, std::string(feeds::default_user_agent) + " (+https://example.org)");
    EXPECT_EQ(plain.http.proxy, "http://proxy:3128");
    EXPECT_FALSE(plain.allow_private);
    EXPECT_TRUE(checked.value.at(2).allow_private);
}

TEST_F(SettingsFiles, RefusesHeadersAndProxiesThatCouldNotBeSentSafely) {
    const std::string feed = "[[feed]]\nname = \"a\"\nurl = \"https://x\"\noutlet = \"A\"\n";
    EXPECT_EQ(feed_mistakes(feed + "headers = { X = \"1\\r\\nHost: b\" }\n"),
              (Lines{"feeds.toml:5:11: the header 'X' has a line break or another control "
                     "character"}));
    EXPECT_EQ(feed_mistakes(feed + "headers = \"X: 1\"\n"),
              (Lines{"feeds.toml:5:11: headers must be a table of texts, such as { "
                     "Accept-Language = \"fr\" }, not 'X: 1'"}));
    EXPECT_EQ(feed_mistakes(feed + "proxy = \"proxy:3128\"\n"),
              (Lines{"feeds.toml:5:9: a proxy is written http://, https:// or socks5h:// with a "
                     "host and perhaps a port, not 'proxy:3128'"}));
    EXPECT_EQ(feed_mistakes(feed + "http = \"newest\"\n"),
              (Lines{"feeds.toml:5:8: http must be one of \"auto\" \"1.0\" \"1.1\" \"2\", not "
                     "'newest'"}));
    EXPECT_EQ(mistakes("[fetch]\ncontact = \"a\\nb\"\n").size(), 1U);
}

TEST_F(SettingsFiles, SayFromWhenOnWhatDoesNotHappenIsTold) {
    const auto checked = load_settings(write("vigie.toml",
                                             "[health]\nfailures = 5\nstale_after = \"14 d\"\n"
                                             "silent_after = \"36 h\"\nrepeat = \"6 h\"\n"));
    EXPECT_TRUE(checked.mistakes.empty());
    const HealthSettings& health = checked.value.health;
    EXPECT_EQ(health.failures, 5);
    EXPECT_EQ(health.stale_after, std::chrono::hours(24 * 14));
    EXPECT_EQ(health.silent_after, std::chrono::hours(36));
    EXPECT_EQ(health.repeat, std::chrono::hours(6));
    EXPECT_EQ(mistakes("[health]\nsilent_aftr = \"9 d\"\nfailures = 0\nrepeat = \"0 s\"\n"),
              (Lines{"vigie.toml:2:1: unknown key 'silent_aftr' in [health]; did you mean "
                     "'silent_after'?",
                     "vigie.toml:3:12: failures must be a whole number from 1 to 1000, not 0",
                     "vigie.toml:4:10: repeat must be longer than 0 s"}));
}

TEST_F(SettingsFiles, AFeedMayNotBeCalledAsRegionsAre) {
    EXPECT_EQ(
        feed_mistakes("[[feed]]\nname = \"coverage\"\nurl = \"https://a.example/\"\n"
                      "outlet = \"A\"\n"),
        Lines{"feeds.toml:2:8: the name 'coverage' is taken: health.coverage. is about regions"});
}

TEST(Duration, IsANumberWithAUnit) {
    EXPECT_EQ(parse_duration("90 s"), std::chrono::seconds(90));
    EXPECT_EQ(parse_duration("10min"), std::chrono::minutes(10));
    EXPECT_EQ(parse_duration("3 d"), std::chrono::hours(72));
    for (const char* wrong : {"", "3", "d", "-1 s", "3 weeks", "1.5 h", "99999999999 d"}) {
        EXPECT_EQ(parse_duration(wrong), std::nullopt) << wrong;
    }
}

}  // namespace
}  // namespace vigie::daemon
