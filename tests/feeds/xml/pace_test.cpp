#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "feeds/parse.h"
#include "text/file.h"

namespace vigie::feeds {
namespace {

std::string told(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "-";
}

template <std::size_t size>
std::string told(const std::bitset<size>& marked) {
    std::string list;
    for (std::size_t i = 0; i < size; ++i) {
        if (marked.test(i)) list += (list.empty() ? "" : " ") + std::to_string(i);
    }
    return list.empty() ? "-" : list;
}

FeedDocument with(const std::string& children) {
    return parse(
               "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
               "<channel><title>T</title>" +
               children + "</channel></rss>")
        .value();
}

TEST(Pace, OfAChannelIsReadAsTheTableSays) {
    const std::string path = VIGIE_SOURCE "/tests/data/feeds/pace.tsv";
    const auto bytes = text::read_file(path);
    ASSERT_TRUE(bytes) << bytes.error().message();
    std::size_t rows = 0;
    const auto check = [&](const text::Row& row) {
        const FeedDocument feed = with(std::string(row.cells[0]));
        const auto every =
            feed.update_every ? std::optional(feed.update_every->count()) : std::nullopt;
        const std::string where =
            "line " + std::to_string(row.line) + ": " + std::string(row.cells[0]);
        EXPECT_EQ(told(std::optional<std::int64_t>(feed.ttl)), row.cells[1]) << where;
        EXPECT_EQ(told(every), row.cells[2]) << where;
        EXPECT_EQ(told(feed.skip_hours), row.cells[3]) << where;
        EXPECT_EQ(told(feed.skip_days), row.cells[4]) << where;
        ++rows;
        return text::Result<void>{};
    };
    const auto read =
        text::read_table(path, *bytes, {"channel", "ttl", "every", "hours", "days"}, check);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_GT(rows, 20U);
}

TEST(Pace, IsReadInRdfToo) {
    const auto feed = parse(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns='http://purl.org/rss/1.0/' xmlns:s='http://purl.org/rss/1.0/modules/syndication/'>"
        "<channel><title>T</title><s:updatePeriod>daily</s:updatePeriod></channel></rdf:RDF>");
    ASSERT_TRUE(feed);
    EXPECT_EQ(feed->update_every, std::chrono::hours(24));
}

}  // namespace
}  // namespace vigie::feeds
