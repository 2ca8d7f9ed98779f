// Pages that want to cost more than they are worth, and bytes that are no page.
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "feeds/page/page.h"

namespace vigie::feeds {
namespace {

using ::testing::HasSubstr;

std::string repeated(std::size_t times, const std::string& piece) {
    std::string out;
    out.reserve(times * piece.size());
    for (std::size_t i = 0; i < times; ++i)
        out += piece;
    return out;
}

const std::string article =
    "<article><h1>Koro</h1><p>Le convoi a été attaqué mardi matin à la sortie de la ville, et deux "
    "chauffeurs sont morts sur place, selon le maire.</p><p>Les secours sont arrivés une heure plus "
    "tard et ont conduit quatre blessés à l'hôpital de la région.</p></article>";

struct Hostile {
    const char* name;
    std::string before;  ///< stands before the article
    std::string after;
    bool text_survives = true;
};

TEST(HostilePages, CostTimeInProportionToTheirSize) {
    constexpr std::size_t many = 50'000;
    const std::vector<Hostile> rows{
        {"nested boxes", repeated(many, "<div>"), ""},
        {"nested boxes that never nest", repeated(many, "<div></p></span>"), ""},
        {"links without end, so all is a link", repeated(many, "<a href=x>"), "", false},
        {"nested formatting", repeated(many, "<b a=1><i b=2>"), ""},
        {"nested phrases", repeated(many, "<span class=x>"), ""},
        {"nested lists", repeated(many, "<ul><li>"), ""},
        {"nested tables", repeated(many, "<table><tr><td>"), ""},
        {"end tags alone", repeated(many, "</div></p></a>"), ""},
        {"open comments", "", repeated(many, "<!-- x > ")},
        {"open drawings", "", repeated(many, "<svg><object>")},
        {"less-than signs", "", repeated(10 * many, "<")},
        {"open quotes", "", repeated(many, "<p class=\"a ")},
        {"empty paragraphs", repeated(many, "<p>"), ""},
        {"classes without end", "<div class=\"" + repeated(many, "share ") + "\">", "</div>"},
        {"attributes without end", "<div " + repeated(many, "a=b ") + ">", "</div>"},
        {"entities", "", repeated(many, "&amp;&lt;&bogus;")},
        {"structured data too deep",
         "<script type=\"application/ld+json\">" + repeated(many, "[") + "</script>",
         ""},
        {"structured data without end",
         repeated(2000, "<script type=\"application/ld+json\">{\"@type\":\"Article\"}</script>"),
         ""},
    };
    for (const Hostile& row : rows) {
        const auto begin = std::chrono::steady_clock::now();
        const auto page = read_page("<html><body>" + row.before + article + row.after);
        const auto spent = std::chrono::steady_clock::now() - begin;
        ASSERT_TRUE(page) << row.name;
        EXPECT_LT(spent, std::chrono::seconds(20)) << row.name;
        if (!row.text_survives) continue;
        EXPECT_THAT(page->text, HasSubstr("deux chauffeurs sont morts")) << row.name;
    }
}

TEST(HostilePages, AreCutAtTheLimits) {
    PageLimits limits;
    limits.bytes = 2000;
    limits.text_bytes = 101;
    const auto page =
        read_page("<html><body><p>é" + repeated(1000, "été chaud, ") + ".", {}, limits);
    ASSERT_TRUE(page);
    EXPECT_LE(page->text.size(), 101U);
    EXPECT_NE(page->text.size(), 0U);
}

TEST(HostilePages, WhatIsNoPageIsToldByName) {
    using namespace std::string_literals;

    struct Row {
        const char* name;
        std::string bytes;
        const char* looks_like;
    };

    const std::vector<Row> rows{{"nothing", "", "nothing"},
                                {"spaces", "  \n", "nothing"},
                                {"JSON", "{\"a\": \"<p>\"}", "JSON"},
                                {"PDF", "%PDF-1.7 <", "PDF"},
                                {"picture", "\x89PNG\r\n\x1A\n\0\0<"s, "picture"},
                                {"feed", "<?xml version=\"1.0\"?><rss version=\"2.0\">", "feed"},
                                {"text", "Service indisponible", "plain text"},
                                {"binary", "PK\x03\x04\0\0\0<"s, "binary"}};
    for (const Row& row : rows) {
        const auto page = read_page(row.bytes);
        ASSERT_FALSE(page) << row.name;
        EXPECT_EQ(page.error().code, FeedError::not_a_page) << row.name;
        EXPECT_THAT(page.error().detail, HasSubstr(row.looks_like)) << row.name;
    }
}

TEST(HostilePages, APageWithoutAnArticleHasNoText) {
    const auto page = read_page(
        "<html><title>Accueil</title><body><nav><ul><li><a href=1>Nord</a><li><a href=2>Sud</a>"
        "</ul></nav><p>© 2026</p></body></html>");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->text, "");
    EXPECT_EQ(page->title, "Accueil");
}

}  // namespace
}  // namespace vigie::feeds
