// What a feed may cost: sizes, depths and work are bounded whatever its bytes are.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

#include <gtest/gtest.h>

#include "tests/feeds/documents.h"

namespace vigie::feeds {
namespace {

TEST(HostileFeeds, AreBounded) {
    EXPECT_EQ(parse(std::string(9 << 20, ' ')).error().code, FeedError::too_large);
    std::string deep = "<rss>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    EXPECT_EQ(parse(deep).error().code, FeedError::too_deep);

    std::string many;
    for (int i = 0; i < 2100; ++i)
        many += item("<title>x</title>");
    const FeedDocument feed = read(rss(many));
    EXPECT_EQ(feed.entries.size(), 2000U);
    EXPECT_NE(feed.ill_formed_why.find("2000"), std::string::npos);

    const FeedDocument fat = read(
        rss(item("<title>x</title><description>" + std::string(3 << 20, 'a') + "</description>")));
    EXPECT_EQ(fat.entries.at(0).summary_html.size(), 1U << 20);
}

TEST(HostileFeeds, EntitiesOfADocumentTypeAreNotExpanded) {
    const FeedDocument feed = read(
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM "
        "'file:///etc/passwd'>]><rss><channel><title>x&b;&f;</title></channel></rss>");
    EXPECT_EQ(feed.title, "x&b;&f;");
    EXPECT_TRUE(feed.ill_formed);
}

TEST(HostileFeeds, ManyOpenTagsAndQuotesStayLinear) {
    std::string titles = "<rss><channel><title>T</title><item>";
    for (int i = 0; i < 200'000; ++i)
        titles += "<title>]]>";
    EXPECT_NO_FATAL_FAILURE((void)parse(titles + "</item>", {}, {8U << 20, 1 << 20}));
    std::string quotes = "<rss><channel><title>T</title>";
    for (int i = 0; i < 200'000; ++i)
        quotes += "<a b=\"";
    EXPECT_NO_FATAL_FAILURE((void)parse(quotes));
}

/// The processor time this thread spends on one reading, the least of two.
std::chrono::nanoseconds work_of(const std::string& bytes) {
    const auto spent = [] {
        timespec at{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
        return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
    };
    std::chrono::nanoseconds least = std::chrono::nanoseconds::max();
    for (int i = 0; i < 2; ++i) {
        const auto before = spent();
        (void)parse(bytes);
        least = std::min(least, spent() - before);
    }
    return least;
}

struct Repeated {
    const char* before;
    const char* piece;
    const char* after;
};

TEST(HostileFeeds, CostWorkInProportionToTheirSize) {
    for (const Repeated& row :
         std::vector<Repeated>{{"", "<!a>", ""},
                               {"", "<![", ""},
                               {"", "<!DOCTYPE a>", ""},
                               {"", "<!DOCTYPE [", ""},
                               {"", "<!--", ""},
                               {"", "<?", ""},
                               {"", "&", ""},
                               {"", "<", ""},
                               {"<item>", "<!a>", "</item>"},
                               {"<item>", "<title><![CDATA[]]>", "</title></item>"}}) {
        const auto document = [&](int count) {
            return "<rss><channel><title>T</title>" + std::string(row.before) +
                   repeated(row.piece, count) + row.after;
        };
        const auto quarter = work_of(document(50'000));
        const auto whole = work_of(document(200'000));
        EXPECT_LT(whole / quarter, 8) << row.piece << ": 4 times the size, " << quarter.count()
                                      << " ns against " << whole.count();
    }
}

TEST(HostileFeeds, ADeclarationThatIsNoDocumentTypeEndsAtItsFirstBracket) {
    const FeedDocument feed = read(rss(item("<title>Un</title><!a>") + item("<title>[2]</title>")));
    ASSERT_EQ(feed.entries.size(), 2U);
    EXPECT_EQ(feed.entries[1].title, "[2]");
}

}  // namespace
}  // namespace vigie::feeds
