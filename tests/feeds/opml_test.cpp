#include "feeds/opml.h"

#include <string>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

std::string list(const std::string& body) {
    return "<?xml version='1.0' encoding='UTF-8'?><opml version='2.0'><head/><body>" + body +
           "</body></opml>";
}

TEST(Opml, GivesTheFeedsOfAllFoldersInOrder) {
    const auto feeds = read_opml(
        list("<outline text='Mali'><outline text='Studio Tamani' type='rss' "
             "xmlUrl='https://a.example/feed?a=1&amp;b=2' htmlUrl='https://a.example/' "
             "language='fr'/><outline text='a note'/></outline>"
             "<outline text='x' title=' RFI&#10;Afrique ' XMLURL=' https://b.example/rss '/>"));
    ASSERT_TRUE(feeds.has_value()) << feeds.error().message();
    ASSERT_EQ(feeds->size(), 2U);
    EXPECT_EQ((*feeds)[0],
              (Subscribed{
                  "Studio Tamani", "https://a.example/feed?a=1&b=2", "https://a.example/", "fr"}));
    EXPECT_EQ((*feeds)[1], (Subscribed{"RFI Afrique", "https://b.example/rss", "", ""}));
}

TEST(Opml, GoesRoundWhole) {
    const std::vector<Subscribed> feeds{
        {"L'Écho & <Cie> \"Mali\"", "https://a.example/feed?a=1&b=2", "https://a.example/", "fr"},
        {"", "http://b.example/", "", ""}};
    const auto at = *text::parse_instant("2026-11-26T21:45:00Z");
    const std::string written = write_opml("vigie <1>", feeds, at);
    EXPECT_NE(written.find("<opml version=\"2.0\">"), std::string::npos);
    EXPECT_NE(written.find("<dateCreated>Thu, 26 Nov 2026 21:45:00 GMT</dateCreated>"),
              std::string::npos)
        << written;
    const auto read = read_opml(written);
    ASSERT_TRUE(read.has_value()) << read.error().message();
    EXPECT_EQ(*read, feeds);
}

TEST(Opml, ReadsOtherEncodings) {
    const auto feeds = read_opml(
        "<?xml version='1.0' encoding='ISO-8859-1'?><opml><body><outline text='Le Rep\xE8re' "
        "xmlUrl='http://a.example/'/></body></opml>");
    ASSERT_TRUE(feeds.has_value());
    EXPECT_EQ(feeds->front().title, "Le Repère");
}

TEST(Opml, RefusesWhatIsNone) {
    const auto code_of = [](const std::string& bytes, const OpmlLimits& limits = {}) {
        const auto read = read_opml(bytes, limits);
        return read ? std::error_code() : read.error().code;
    };
    EXPECT_EQ(code_of("<rss version='2.0'><channel/></rss>"), FeedError::not_a_feed);
    EXPECT_EQ(code_of("<opml><body><outline"), FeedError::unreadable_feed);
    EXPECT_EQ(code_of(""), FeedError::unreadable_feed);
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<outline text='x'>";
    EXPECT_EQ(code_of(list(deep)), FeedError::too_deep);
    EXPECT_EQ(code_of(list(std::string(200, ' ')), {.bytes = 100}), FeedError::too_large);
    std::string many;
    for (int i = 0; i < 11; ++i)
        many += "<outline xmlUrl='http://a.example/" + std::to_string(i) + "'/>";
    EXPECT_EQ(code_of(list(many), {.feeds = 10}), FeedError::too_large);
}

TEST(Opml, ExpandsNoEntityOfItsOwn) {
    const auto feeds = read_opml(
        "<!DOCTYPE opml [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM "
        "'file:///etc/passwd'>]><opml><body><outline text='&b;&f;' xmlUrl='http://a.example/'/>"
        "</body></opml>");
    ASSERT_TRUE(feeds.has_value()) << feeds.error().message();
    EXPECT_EQ(feeds->front().title.find("aaa"), std::string::npos);
    EXPECT_EQ(feeds->front().title.find("root"), std::string::npos);
}

TEST(Opml, CutsWhatIsTooLong) {
    const auto feeds = read_opml(
        list("<outline xmlUrl='http://a.example/' text='" + std::string(5000, 'x') + "'/>"));
    ASSERT_TRUE(feeds.has_value());
    EXPECT_LE(feeds->front().title.size(), OpmlLimits{}.text_bytes);
}

}  // namespace
}  // namespace vigie::feeds
