#include "feeds/parse.h"

#include <gtest/gtest.h>

#include "feeds/feed_json.h"
#include "tests/feeds/documents.h"
#include "text/file.h"

namespace vigie::feeds {
namespace {

std::string document(const std::string& name) {
    return text::read_file(VIGIE_SOURCE "/tests/data/feeds/documents/" + name).value();
}

std::string iso(const std::optional<text::Instant>& at) {
    return at ? text::to_iso(*at) : "-";
}

TEST(Rss20, IsReadWithItsModules) {
    const FeedDocument feed = read(document("rss20.xml"), {"https://guetteur.example/feed", ""});
    EXPECT_EQ(feed.title, "Le Guetteur & Cie");
    EXPECT_EQ(feed.link, "https://guetteur.example/");
    EXPECT_EQ(feed.subtitle, "Nouvelles du Centre");
    EXPECT_EQ(feed.lang, "fr-FR");
    EXPECT_EQ(iso(feed.updated), "2025-12-26T09:00:00Z");
    EXPECT_EQ(feed.ttl, 30);
    EXPECT_EQ(feed.version, "rss20");
    EXPECT_EQ(feed.encoding, "utf-8");
    EXPECT_FALSE(feed.ill_formed) << feed.ill_formed_why;
    ASSERT_EQ(feed.entries.size(), 2U);
    const Entry& koro = feed.entries[0];
    EXPECT_EQ(koro.id, "https://guetteur.example/?p=12");
    EXPECT_EQ(koro.link, "https://guetteur.example/koro");
    EXPECT_EQ(koro.title, "Koro : trois civils tués");
    EXPECT_EQ(koro.author, "Awa D.");
    EXPECT_EQ(iso(koro.published), "2025-12-26T08:00:00Z");
    EXPECT_EQ(koro.summary_html, "<p>Trois civils ont été tués.</p>");
    EXPECT_NE(koro.content_html.find("provisoire"), std::string::npos);
    EXPECT_EQ(koro.categories, (std::vector<std::string>{"Sécurité", "Koro"}));
    EXPECT_EQ(
        koro.enclosures,
        (std::vector<Enclosure>{{"https://guetteur.example/audio/koro.mp3", "audio/mpeg", 1234}}));
    EXPECT_EQ(feed.entries[1].link, "https://guetteur.example/deux")
        << "a guid that is a permalink";
    EXPECT_EQ(iso(feed.entries[1].published), "-");
}

TEST(Atom10, IsReadUnderAnyPrefixWithBaseAndLanguage) {
    const FeedDocument feed = read(document("atom10.xml"));
    EXPECT_EQ(feed.version, "atom10");
    EXPECT_EQ(feed.title, "The Watch");
    EXPECT_EQ(feed.subtitle, "Sahel desk");
    EXPECT_EQ(feed.link, "https://watch.example/");
    EXPECT_EQ(feed.id, "urn:uuid:60a76c80");
    EXPECT_EQ(feed.author, "The desk");
    EXPECT_EQ(feed.lang, "en");
    ASSERT_EQ(feed.entries.size(), 2U);
    const Entry& kati = feed.entries[0];
    EXPECT_EQ(kati.link, "https://watch.example/feed/2025/kati");
    EXPECT_EQ(kati.enclosures[0].url, "https://watch.example/feed/2025/kati.mp3");
    EXPECT_EQ(iso(kati.published), "2025-12-26T07:00:00Z");
    EXPECT_EQ(iso(kati.updated), "2025-12-26T08:30:00Z");
    EXPECT_EQ(kati.summary_html, "Two lorries &amp; a bus were burnt.");
    EXPECT_EQ(kati.content_html, "<p>Two <em>lorries</em> <b>and</b> a bus.</p>");
    EXPECT_EQ(kati.author, "desk@watch.example");
    EXPECT_EQ(kati.lang, "");
    EXPECT_EQ(feed.entries[1].lang, "fr");
    EXPECT_EQ(feed.entries[1].title, "L’armée");
}

TEST(Rss10, HasItsItemsBesideTheChannel) {
    const FeedDocument feed = read(document("rss10.xml"));
    EXPECT_EQ(feed.version, "rss10");
    EXPECT_EQ(feed.lang, "fr");
    ASSERT_EQ(feed.entries.size(), 2U);
    EXPECT_EQ(feed.entries[0].id, "https://journal.example/1");
    EXPECT_EQ(feed.entries[0].author, "M. T.");
    EXPECT_EQ(iso(feed.entries[0].published), "2025-12-26T08:00:00Z");
    EXPECT_EQ(feed.entries[1].link, "https://journal.example/2");
}

TEST(Versions, AreTold) {
    EXPECT_EQ(read("<rss version='0.91'><channel><title>t</title></channel></rss>").version,
              "rss091");
    EXPECT_EQ(read("<rss version='0.92'><channel><title>t</title></channel></rss>").version,
              "rss092");
    EXPECT_EQ(read("<rss><channel><title>t</title></channel></rss>").version, "rss");
    EXPECT_EQ(read("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>t</title></feed>")
                  .version,
              "atom03");
}

TEST(FeedJson, HasTheFieldsThatAreThereInOrder) {
    const FeedDocument feed = read(document("rss20.xml"), {"https://guetteur.example/feed", ""});
    EXPECT_EQ(
        to_json(feed).dump(),
        R"({"kind":"feed","title":"Le Guetteur & Cie","link":"https://guetteur.example/",)"
        R"("subtitle":"Nouvelles du Centre","lang":"fr-FR","updated":"2025-12-26T09:00:00Z",)"
        R"("categories":["Mali"],"ttl":30,"version":"rss20","encoding":"utf-8","ill_formed":false})");
    EXPECT_EQ(to_json(feed.entries[1]).dump(),
              R"({"kind":"entry","id":"https://guetteur.example/deux","title":"Sans rien d'autre",)"
              R"("link":"https://guetteur.example/deux"})");
    EXPECT_EQ(
        to_json(feed.entries[0]).at("enclosures").dump(),
        R"([{"url":"https://guetteur.example/audio/koro.mp3","type":"audio/mpeg","length":1234}])");
}

struct Broken {
    const char* what;
    std::string bytes;
    std::vector<std::string> titles;
    const char* why;  ///< part of the reason
};

TEST(BrokenFeeds, KeepTheirCompleteEntriesAndSayWhy) {
    const std::string one = item("<title>Un</title><link>http://a.example/1</link>");
    const std::string two = item("<title>Deux</title><link>http://a.example/2</link>");
    const std::vector<Broken> rows{
        {"stray ampersand",
         rss(item("<title>Um & Deux</title>") + two),
         {"Um & Deux", "Deux"},
         "stray '&'"},
        {"named entity",
         rss(item("<title>L&rsquo;arm&eacute;e</title>") + two),
         {"L’armée", "Deux"},
         "&rsquo;"},
        {"numbers that are no character",
         rss(item("<title>a&#xD800;b&#0;c</title><link href='/&#x110000;'/>")),
         {"a\uFFFD"
          "b\uFFFD"
          "c"},
         "3 numbers"},
        {"stray less", rss(item("<title>3 < 5</title>") + two), {"3 < 5", "Deux"}, "stray '<'"},
        {"cut off", rss(one + two).substr(0, rss(one).size() - 10), {"Un"}, "cut off"},
        {"cut off in CDATA",
         rss(one + "<item><title><![CDATA[Deu").substr(0, rss(one).size() + 10),
         {"Un"},
         "cut off"},
        {"mismatched tags in one entry",
         rss(one + item("<title>Mal</title><description><p>tag <b>x</p></description>") + two),
         {"Un", "Mal", "Deux"},
         "mismatch"},
        {"unclosed markup",
         rss(one + item("<title>Mal</title><description>a<br>b</description>") + two),
         {"Un", "Mal", "Deux"},
         "mismatch"},
        {"an open quote",
         rss(one + item("<title>Mal</title><link href=\"x></link>") + two),
         {"Un", "Mal", "Deux"},
         "near"},
        {"words before", "Warning: x.php\n" + rss(one), {"Un"}, "before the XML declaration"},
        {"no end", "<rss><channel><title>T</title>" + one + two, {"Un", "Deux"}, "mismatch"}};
    for (const Broken& row : rows) {
        const FeedDocument feed = read(row.bytes);
        std::vector<std::string> titles;
        for (const Entry& entry : feed.entries)
            titles.push_back(entry.title);
        EXPECT_EQ(titles, row.titles) << row.what;
        EXPECT_TRUE(feed.ill_formed) << row.what;
        EXPECT_NE(feed.ill_formed_why.find(row.why), std::string::npos)
            << row.what << ": " << feed.ill_formed_why;
        EXPECT_EQ(feed.title, "T") << row.what;
    }
}

/// Both once ended the JSON writer: it throws on what is no UTF-8.
TEST(BrokenFeeds, OnlyTheEntryThatTheyEndInIsCutOffAndNotTheLastThatIsRead) {
    struct Case {
        const char* what;
        std::string bytes;
        std::vector<bool> cut;  ///< of each entry that is read
    };

    const std::string one = item("<title>Un</title>");
    const std::string two = item("<title>Deux</title>");
    const std::string rest = "<item><title>Trois</title><description>Le reste man";
    for (const Case& row : std::vector<Case>{
             {"the last of three", "<rss><channel>" + one + two + rest, {false, false, true}},
             {"more than are read",
              "<rss><channel>" + one + two + two + rest,
              {false, false, false}},
             {"an entry by its name in Atom",
              "<rss><channel>" + one + "<entry><title>Deux</title><summary>Le reste man",
              {false, true}},
             {"Atom",
              "<feed><entry><title>Un</title></entry><entry><title>Deux</title><id>2",
              {false, true}}}) {
        ParseLimits limits;
        limits.entries = 3;
        const auto document = parse(row.bytes, {}, limits);
        ASSERT_TRUE(document) << row.what;
        std::vector<bool> cut;
        for (const Entry& entry : document->entries)
            cut.push_back(entry.cut_off);
        EXPECT_EQ(cut, row.cut) << row.what;
    }
}

TEST(BrokenFeeds, APrefixThatNobodyDeclaresIsNotLookedForWithoutEnd) {
    const auto authors = [](int attributes, int elements) {
        std::string bytes = "<rss";
        for (int i = 0; i < attributes; ++i)
            bytes += " a" + std::to_string(i) + "='x'";
        bytes += "><channel><title>T</title>" + repeated("<q:z/>", elements) +
                 "<item><title>Un</title><y:creator xmlns:y='http://purl.org/dc/elements/1.1/'>Awa"
                 "</y:creator></item></channel></rss>";
        const FeedDocument document = read(bytes);
        return document.entries.empty() ? "no entry" : document.entries.front().author;
    };
    EXPECT_EQ(authors(100, 100), "Awa");
    EXPECT_EQ(authors(2000, 2000), "") << "by then it has looked at a million attributes";
}

TEST(BrokenFeeds, AreUtf8ThroughoutWhateverTheirNumbersAndWhereverAnExcerptIsCut) {
    for (const char* number :
         {"&#xD800;", "&#xDFFF;", "&#55296;", "&#x110000;", "&#0;", "&#xFFFE;", "&#99999999999;"}) {
        const std::string entry =
            item("<title>a" + std::string(number) + "</title><guid>" + number + "</guid><author>" +
                 number + "</author><category>" + number + "</category><link>https://a.example/" +
                 number + "</link><description>" + number + "</description>");
        for (const std::string& bytes : {rss(entry), rss(entry + "<item><b></i>")}) {
            const FeedDocument feed = read(bytes);
            ASSERT_EQ(feed.entries.size(), 1U) << number;
            EXPECT_NO_THROW((void)to_json(feed.entries[0]).dump()) << number;
            EXPECT_NO_THROW((void)to_json(feed).dump()) << number;
        }
    }
    for (std::size_t shift = 0; shift < 4; ++shift) {
        const std::string padding(shift, 'x');
        const FeedDocument feed =
            read(rss(item("<title>Un</title>") + padding + "éé€€😀😀éé€€😀😀</b>" + repeated("€", 40)));
        EXPECT_NE(feed.ill_formed_why.find("near"), std::string::npos) << feed.ill_formed_why;
        EXPECT_NO_THROW((void)to_json(feed).dump()) << shift;
    }
}

TEST(BrokenFeeds, UnclosedMarkupKeepsItsText) {
    const FeedDocument feed =
        read(rss(item("<title>Mal</title><description>a<br>b</description>")));
    ASSERT_EQ(feed.entries.size(), 1U);
    EXPECT_EQ(feed.entries[0].summary_html, "a<br>b");
}

TEST(BrokenFeeds, OneThatGoesTooDeepOnlyInHtmlIsRead) {
    std::string lines;
    for (int i = 0; i < 200; ++i)
        lines += "ligne<br>";
    const FeedDocument feed =
        read(rss(item("<title>Un</title><description>" + lines + "</description>")));
    ASSERT_EQ(feed.entries.size(), 1U);
}

struct Refused {
    const char* what;
    std::string bytes;
    FeedError error;
    const char* detail;
};

TEST(WhatIsNoFeed, IsRefusedWithWhatItLooksLike) {
    for (const Refused& row : std::vector<Refused>{
             {"nothing", "", FeedError::not_a_feed, "empty"},
             {"spaces", " \n ", FeedError::not_a_feed, "empty"},
             {"a page",
              "<!DOCTYPE html><html><head><title>x</title><meta></head></html>",
              FeedError::not_a_feed,
              "HTML page"},
             {"a wall",
              "<html><title>Just a moment...</title></html>",
              FeedError::not_a_feed,
              "human reader"},
             {"JSON", "{\"items\": []}", FeedError::not_a_feed, "JSON"},
             {"other XML",
              "<?xml version='1.0'?><urlset><url/></urlset>",
              FeedError::not_a_feed,
              "XML that is no feed"},
             {"text", "Service indisponible", FeedError::not_a_feed, "Service indisponible"},
             {"nothing readable", "<rss <<<", FeedError::unreadable_feed, "at byte"}}) {
        const auto refused = parse(row.bytes);
        ASSERT_FALSE(refused) << row.what;
        EXPECT_EQ(refused.error().code, row.error) << row.what << ": " << refused.error().message();
        EXPECT_NE(refused.error().detail.find(row.detail), std::string::npos)
            << row.what << ": " << refused.error().detail;
    }
}

}  // namespace
}  // namespace vigie::feeds
