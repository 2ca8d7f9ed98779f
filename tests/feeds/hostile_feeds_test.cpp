// What a feed may cost: sizes, depths and work are bounded whatever its bytes are.
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/xml/scan.h"
#include "tests/feeds/documents.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

TEST(HostileFeeds, EntitiesOfTheirOwnDoNotMakeThemLong) {
    const std::string xml = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e '" +
                            repeated("x", 100) + "'>]><rss><channel><title>" +
                            repeated("&e;", 20'000) + "</title></channel></rss>";
    const auto document = parse(xml, {}, {.bytes = 100'000});
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, FeedError::too_large);
    EXPECT_TRUE(parse(xml, {}, {.bytes = 1'000'000}));
}

TEST(HostileFeeds, WhatTheBaseIsIsNotAskedForEachEntry) {
    std::string attributes;
    for (int i = 0; i < 100'000; ++i)
        attributes += " a" + std::to_string(i) + "=''";
    const std::string xml = "<feed xmlns='http://www.w3.org/2005/Atom'" + attributes + ">" +
                            repeated("<entry><id>a/b</id></entry>", 20'000) + "</feed>";
    const auto begin = std::clock();
    const auto document = parse(xml, {}, {.entries = 20'000});
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    ASSERT_TRUE(document) << document.error().message();
    EXPECT_EQ(document->entries.size(), 20'000U);
    EXPECT_LT(seconds, 2.0);  // of CPU; 0.1 and less, where it was asked 20 and more
}

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

TEST(HostileFeeds, MarkupIsNotCutWithinACharacter) {
    ParseLimits limits;
    for (limits.text_bytes = 30; limits.text_bytes < 45; ++limits.text_bytes) {
        for (const std::string_view prefix : {"", "h:"}) {
            const std::string div = std::string(prefix) + "div";
            const std::string xml =
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:h='http://www.w3.org/1999/xhtml'>"
                "<entry><content type='xhtml'><div><" +
                div + ">" + repeated("é€", 20) + "</" + div + "></div></content></entry></feed>";
            const auto feed = parse(xml, {}, limits);
            ASSERT_TRUE(feed) << feed.error().message();
            const std::string& content = feed->entries.at(0).content_html;
            EXPECT_EQ(text::valid_utf8(content), content);
            EXPECT_GT(content.size(), limits.text_bytes - 6);
        }
    }
}

/// Every way to put `count` pieces of markup one behind the other.
std::vector<std::string> heaps_of(std::size_t count) {
    constexpr std::array pieces = std::to_array<std::string_view>(
        {"<", "?", ">", "!", "/", "-", "--", "[", "]]", "&", "\"", "=", " ", "a", "xml", "CDATA["});
    std::vector<std::string> heaps{""};
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::string> longer;
        for (const std::string& heap : heaps) {
            for (const std::string_view piece : pieces)
                longer.push_back(heap + std::string(piece));
        }
        heaps = std::move(longer);
    }
    return heaps;
}

TEST(HostileFeeds, NoHeapOfMarkupBehindThemCostsWhatStandsBefore) {
    const std::string good = rss(item("<title>Koro</title>"));
    for (std::size_t count = 1; count <= 4; ++count) {
        for (const std::string& heap : heaps_of(count)) {
            const auto document = parse(good + heap);
            ASSERT_TRUE(document) << heap << ": " << document.error().message();
            ASSERT_FALSE(document->entries.empty()) << heap;
            EXPECT_EQ(document->entries.at(0).title, "Koro") << heap;
            if (count == 4) continue;  // 65,536 of them are enough on one side
            EXPECT_NO_THROW(static_cast<void>(parse(heap + good))) << heap;
        }
    }
}

/// A text whose view goes on, a few blanks further, into memory that cannot be read: whoever looks
/// far beyond the text crashes.
class Walled {
public:
    explicit Walled(std::string_view text) {
        void* const memory = mmap(nullptr,
                                  2 * page,
                                  PROT_READ | PROT_WRITE,
                                  MAP_PRIVATE | MAP_ANONYMOUS,
                                  /*fd=*/-1,
                                  /*offset=*/0);
        if (memory == MAP_FAILED || text.size() + blanks > page) throw std::bad_alloc();
        memory_ = static_cast<char*>(memory);
        std::fill_n(memory_, page, ' ');
        char* const begin = std::copy_backward(text.begin(), text.end(), memory_ + page - blanks);
        mprotect(memory_ + page, page, PROT_NONE);
        view_ = {begin, text.size() + blanks + page};
    }

    ~Walled() { munmap(memory_, 2 * page); }

    Walled(const Walled&) = delete;
    Walled& operator=(const Walled&) = delete;
    Walled(Walled&&) = delete;
    Walled& operator=(Walled&&) = delete;

    [[nodiscard]] std::string_view view() const { return view_; }

private:
    static constexpr std::size_t page = 64U << 10;  // a multiple of every machine's page
    static constexpr std::size_t blanks = 16;       // markup is known by its first nine bytes
    char* memory_ = nullptr;
    std::string_view view_;
};

// The scan and the repairs go on where a piece of markup ended. As long as none is read beyond its
// own end, a document of any number of them costs work in proportion to its size.
TEST(HostileFeeds, MarkupIsReadNoFurtherThanItsEnd) {
    for (const std::string_view markup : {"<a>",
                                          "</a>",
                                          "<a b='>' c=\">\">",
                                          "<!a>",
                                          "<![a>",
                                          "<!DOCTYPE a>",
                                          "<!DOCTYPE>",
                                          "<!DOCTYPE a [<!ENTITY b 'c'>]>",
                                          "<!-->-->",
                                          "<![CDATA[>]]>",
                                          "<?a >?>"}) {
        EXPECT_EQ(markup_end(Walled(markup).view(), 0), markup.size()) << markup;
    }
    for (const std::string_view cut_off : {"<a b=\"<", "<a <"}) {
        EXPECT_EQ(markup_end(Walled(cut_off).view(), 0), cut_off.size() - 1) << cut_off;
    }
}

struct Repeated {
    const char* before;
    const char* piece;
    const char* after;
};

/// As many of the pieces as `bytes` hold.
std::string filled(const Repeated& row, std::size_t bytes) {
    const auto count = static_cast<int>(bytes / std::string_view(row.piece).size());
    return std::string("<rss><channel><title>T</title>") + row.before + repeated(row.piece, count) +
           row.after;
}

/// CPU time, which other work on the machine does not spoil; the better of two.
std::clock_t cost_of(const std::string& document) {
    std::clock_t best = 0;
    for (int round = 0; round < 2; ++round) {
        const std::clock_t begin = std::clock();
        (void)parse(document);
        const std::clock_t spent = std::clock() - begin;
        best = round == 0 ? spent : std::min(best, spent);
    }
    return best;
}

// Eight times the bytes cost eight times the work, and sixty-four times where each piece is looked
// at to the document's end.
TEST(HostileFeeds, CostTimeInProportionToTheirSize) {
    constexpr std::size_t small = 48U << 10;
    for (const Repeated& row :
         std::vector<Repeated>{{"", "<!a>", ""},
                               {"", "<![", ""},
                               {"", "<!DOCTYPE a>", ""},
                               {"", "<!DOCTYPE [", ""},
                               {"", "<!--", ""},
                               {"", "<?", ""},
                               {"", "&", ""},
                               {"", "<", ""},
                               {"", "<a b=\"", ""},
                               {"<item>", "<!a>", "</item>"},
                               {"<item>", "<title>]]>", "</item>"},
                               {"<item>", "<title><![CDATA[]]>", "</title></item>"},
                               {"<item>", "<title><![CDATA[]]></title>", "<b></item>"},
                               {"<item>", "<title>a", "</item>"},
                               {"<item>", "<description><br/></description>", "<b></item>"},
                               {"<item>", "</x><title/>", "<b></item>"},
                               {"<item>", "<x y=\">z</x>", "<b></item>"},
                               {"<item>", "<!-- ", "<b></item>"},
                               {"", "<a <!--", ""},
                               {"", "<a <?", ""},
                               {"<item>", "<a <![CDATA[", "<b></item>"},
                               {"<item>", "<![CDATA[</item><item>", "]]></item>"},
                               {"<item>", "<title><![CDATA[</item><item>", "]]></item>"},
                               {"<item>", "<![CDATA[", "<b></item>"},
                               {"<item><link>", "&amp;amp;", "</link></item>"},
                               {"<item><link>", "\" ", "</link></item>"},
                               {"<item><title>", "Ã©", "</title></item>"},
                               {"<item><title>", "\xED\xA0\xBD\xED\xB8\x80", "</title></item>"},
                               {"<item><pubDate>", "<b>1</b>", "</pubDate></item>"},
                               {"<item>", "<pubDate>&lt;b></pubDate>", "</item>"},
                               {"", "<item><title>a</item>", "<b>"}}) {
        const std::string large = filled(row, 8 * small);
        EXPECT_LT(cost_of(large), 24 * cost_of(filled(row, small)) + CLOCKS_PER_SEC / 100)
            << row.piece;
        EXPECT_EQ(read(large).title, "T") << row.piece;
    }
}

TEST(HostileFeeds, OfJsonCostTimeInProportionToTheirSize) {
    constexpr std::size_t small = 48U << 10;
    const auto filled_with = [](std::string_view piece, std::size_t size) {
        std::string feed = R"({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[)";
        while (feed.size() < size)
            feed += piece;
        return feed;
    };
    for (const char* piece : {R"({"id":"1"},)",
                              R"({"id":"1",},)",
                              R"(["a"],)",
                              R"([{"a":)",
                              R"("a",)",
                              R"(\ud83d)",
                              "/**/",
                              "//",
                              ",",
                              ",      ",
                              "{",
                              "\""}) {
        const std::string large = filled_with(piece, 8 * small);
        EXPECT_LT(cost_of(large), 24 * cost_of(filled_with(piece, small)) + CLOCKS_PER_SEC / 100)
            << piece;
    }
}

TEST(HostileFeeds, WhatNestsTooDeepInJsonIsLeftOut) {
    const std::string deep(1000, '[');
    const std::string end(1000, ']');
    const FeedDocument feed =
        read(R"({"version":"https://jsonfeed.org/version/1.1","title":"T","items":[)"
             R"({"id":"1","_x":)" +
             deep + R"("]")" + end + R"(,"title":"Un"},{"id":"2"}]})");
    ASSERT_EQ(feed.entries.size(), 2U);
    EXPECT_EQ(feed.entries[0].title, "Un");
    EXPECT_TRUE(feed.ill_formed);
}

TEST(HostileFeeds, ADeclarationThatIsNoDocumentTypeEndsAtItsFirstBracket) {
    const FeedDocument feed = read(rss(item("<title>Un</title><!a>") + item("<title>[2]</title>")));
    ASSERT_EQ(feed.entries.size(), 2U);
    EXPECT_EQ(feed.entries[1].title, "[2]");
}

}  // namespace
}  // namespace vigie::feeds
