#include "feeds/articles.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/fold.h"
#include "text/hash.h"

namespace vigie::feeds {
namespace {

const text::Instant seen = *text::parse_instant("2025-12-26T12:00:00Z");

Feed tamani() {
    Feed feed;
    feed.name = "tamani";
    feed.language = "fr";
    feed.outlet.name = "Studio Tamani";
    feed.outlet.country = "ML";
    return feed;
}

Entry entry() {
    Entry entry;
    entry.id = "g1";
    entry.title = "Koro : trois civils tués";
    entry.link = "https://tamani.example/koro";
    entry.published = *text::parse_instant("2025-12-26T08:00:00Z");
    entry.summary_html = "<p>Trois civils ont été tués.</p>";
    return entry;
}

text::Article article(const Entry& entry) {
    return to_article(entry, {}, tamani(), seen);
}

TEST(Articles, CarryTheOutletAndThePlainTexts) {
    const text::Article made = article(entry());
    EXPECT_EQ(made.title, "Koro : trois civils tués");
    EXPECT_EQ(made.body, "Trois civils ont été tués.");
    EXPECT_EQ(made.url, "https://tamani.example/koro");
    EXPECT_EQ(made.language, "fr");
    EXPECT_EQ(made.outlet.name, "Studio Tamani");
    EXPECT_EQ(made.outlet.feed, "tamani");
    EXPECT_EQ(made.seen, seen);
    EXPECT_EQ(made.published, entry().published);
}

TEST(Articles, HaveTheLeadThatTheirTextGoesOnFrom) {
    Feed asked = tamani();
    asked.lacks_lead = [](std::string_view text) { return text.starts_with("L'attaque s'est"); };
    const auto body = [&](const Entry& entry) { return to_article(entry, {}, asked, seen).body; };
    Entry both = entry();
    both.summary_html = "<p>Trois civils ont été tués lundi par des hommes armés.</p>";
    both.content_html =
        "<p>L'attaque s'est produite au petit matin près de Koro, ont indiqué des habitants.</p>";
    EXPECT_EQ(body(both),
              "Trois civils ont été tués lundi par des hommes armés.\n"
              "L'attaque s'est produite au petit matin près de Koro, ont indiqué des habitants.");
    EXPECT_EQ(article(both).body.find("Trois civils"), std::string::npos) << "nobody to ask";
    both.content_html =
        "<p>L'attaque de Koro a fait trois morts lundi, ont indiqué des habitants du village.</p>";
    EXPECT_EQ(body(both),
              "L'attaque de Koro a fait trois morts lundi, ont indiqué des habitants du village.")
        << "the text tells what it goes on about";
}

TEST(Articles, HaveTheFullerOfTwoBodies) {
    Entry both = entry();
    both.content_html = "<p>Trois civils ont été tués.</p><p>Le bilan est provisoire.</p>";
    EXPECT_EQ(article(both).body, "Trois civils ont été tués.\nLe bilan est provisoire.");
    both.content_html = "<img src=x>";
    EXPECT_EQ(article(both).body, "Trois civils ont été tués.");
    both.summary_html = "KORO : trois civils tués...";
    EXPECT_EQ(article(both).body, "") << "it only repeats the title";
}

TEST(Articles, KeepTheirIdentityWhenTextOrDateIsEdited) {
    const std::string id = article(entry()).id;
    EXPECT_EQ(id.size(), 32U);
    Entry edited = entry();
    edited.title = "Koro : quatre civils tués";
    edited.published.reset();
    edited.link = "https://tamani.example/koro?utm_source=x";
    EXPECT_EQ(article(edited).id, id);
    edited.id = "g2";
    EXPECT_NE(article(edited).id, id);
}

TEST(Articles, WithoutGuidAreKnownByTheirLinkThenByTitleAndDate) {
    Entry linked = entry();
    linked.id.clear();
    Entry spelt = linked;
    spelt.link = "http://TAMANI.example/koro/?utm_medium=rss#top";
    EXPECT_EQ(article(linked).id, article(spelt).id);
    Entry bare = linked;
    bare.link.clear();
    Entry later = bare;
    later.published = *text::parse_instant("2025-12-26T09:00:00Z");
    EXPECT_EQ(article(bare).id, article(bare).id);
    EXPECT_NE(article(bare).id, article(later).id);
    EXPECT_NE(article(bare).id, article(linked).id);
}

TEST(Articles, KeepTheirIdentityWhenTheirGuidIsAnAddressThatMoves) {
    Entry first = entry();
    first.id = "http://www.tamani.example/?p=7";
    Entry moved = first;
    moved.id = "https://tamani.example/?p=7";
    EXPECT_EQ(article(first).id, article(moved).id);
    moved.id = "https://tamani.example/?p=8";
    EXPECT_NE(article(first).id, article(moved).id);
    Entry live = first;
    live.id = "https://tamani.example/direct#post-1";
    Entry next = first;
    next.id = "https://tamani.example/direct#post-2";
    EXPECT_NE(article(live).id, article(next).id) << "two entries of one live page";
}

/// Whether one would know the other again under another guid.
bool recognised(const Entry& before, const Entry& after) {
    const auto first = article(before).aliases;
    for (const std::string& alias : article(after).aliases) {
        if (std::find(first.begin(), first.end(), alias) != first.end()) return true;
    }
    return false;
}

TEST(Articles, AreKnownAgainUnderAnotherGuid) {
    const Entry before = entry();
    Entry after = before;
    after.id = "2f1c";
    after.published.reset();
    EXPECT_TRUE(recognised(before, after)) << "link and title";
    after.link = "https://autre.example/1";
    EXPECT_FALSE(recognised(before, after)) << "five words tell nothing";
    Entry longer = before;
    longer.summary_html =
        "<p>Trois civils ont été tués vendredi matin près de Koro par des hommes armés.</p>";
    after.summary_html =
        "Trois civils ont été tués, vendredi matin, près de Koro par des hommes armés";
    EXPECT_TRUE(recognised(longer, after)) << "title and text";
    EXPECT_EQ(article(longer).fingerprint, article(after).fingerprint) << "only markup differs";
    after.summary_html += ". Un quatrième est mort";
    EXPECT_FALSE(recognised(longer, after));
    EXPECT_NE(article(longer).fingerprint, article(after).fingerprint);
}

std::vector<text::Article> read_items(const std::string& items) {
    const auto reading =
        read_feed("<rss><channel><title>T</title><link>https://tamani.example/</link>" + items +
                      "</channel></rss>",
                  {},
                  tamani(),
                  seen);
    EXPECT_TRUE(reading);
    return reading.value_or(Reading{}).articles;
}

TEST(Articles, AreNotOneBecauseAllOfThemLeadToOnePage) {
    const std::string first =
        "<item><title>Koro</title><link>https://tamani.example/direct</link></item>";
    const std::string second =
        "<item><title>Bankass</title><link>http://www.tamani.example/direct/</link></item>";
    const auto both = read_items(first + second);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_NE(both[0].id, both[1].id);
    EXPECT_EQ(read_items(first + first).size(), 1U) << "listed twice";
    const auto alone = read_items(first);
    EXPECT_THAT(alone[0].aliases, testing::IsSubsetOf(both[0].aliases))
        << "alone it has its link for its name, and is known again";
}

TEST(Articles, AreNotOneBecauseTheirOnlyNameIsTheFrontPage) {
    const auto latest = [](const std::string& title) {
        return read_items(
            "<item><title>" + title +
            "</title><guid>https://tamani.example</guid><link>http://www.tamani.example/"
            "</link></item>");
    };
    EXPECT_NE(latest("Koro").at(0).id, latest("Bankass").at(0).id);
    EXPECT_EQ(latest("Koro").at(0).id, latest("Koro").at(0).id);
}

/// As it was written before it was written to be fast: stored fingerprints rest on it.
std::string plain_words(const std::string& text) {
    std::string words;
    for (const char c : text::folded(text)) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          static_cast<unsigned char>(c) > 0x7F;
        if (kept) words += c;
        if (!kept && !words.empty() && words.back() != ' ') words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

TEST(Articles, HaveTheFingerprintsThatAreStored) {
    for (const std::string title : {"Koro",
                                    "L’armée « riposte » – ŒUVRE, Ænima… ½ ﬁn",
                                    "e\u0301te\u0301\u200B\u00AD\u00A0 !",
                                    "\u00C9tat : باماكو 北京 Ünï",
                                    "--",
                                    "\xFF\xC3 x\xE2\x80 \xC3\xE9 a"}) {
        Entry made = entry();
        made.title = title;
        made.summary_html = "<p>" + title + "</p><p>Ça n’a pas d’importance (12 %).</p>";
        const text::Article read = article(made);
        EXPECT_EQ(read.fingerprint,
                  text::hash_hex(plain_words(read.title) + '\x1f' + plain_words(read.body)))
            << title;
    }
}

TEST(Articles, AreReadByTheReaderThatTheirFingerprintsName) {
    const std::string items =
        "<item><title>L&amp;eacute;r&amp;eacute; &lt;b&gt;: calme&lt;/b&gt;</title><description>"
        "<![CDATA[<p>Un&nbsp;marché<br>rouvert</p><ul><li>mil</li><li>riz</li></ul>"
        "<script>var x = 1;</script><p>Lire aussi : <a href='/x'>Gao</a></p>]]></description></item>"
        "<item><title>A &amp; B</title><description>caf\u00e9 &#8211; 12&#37; <i>ici</i>"
        "</description></item>";
    std::string all;
    for (const text::Article& article : read_items(items))
        all += article.title + '|' + article.body + '|' + article.fingerprint + '\n';
    EXPECT_EQ(text::hash_hex(all) + " by " + std::to_string(reader_version),
              "dec80baf0c468be7461045a15905d007 by 1")
        << "the same documents yield other words than before:\n"
        << all << "raise reader_version, and write down what it is now";
}

TEST(Articles, AreKnownByTheIdThatAShorterListOfTrackingParametersGaveThem) {
    const std::string link = "https://tamani.example/koro";
    const auto id_of = [](const std::string& key) { return text::hash_hex("tamani\x1f" + key); };
    Entry bare = entry();
    bare.id.clear();
    bare.link = link + "?utm_source=rss&srsltid=abc";
    EXPECT_EQ(article(bare).id, id_of(link));
    EXPECT_THAT(article(bare).aliases, testing::Contains(id_of(link + "?srsltid=abc")));
    Entry named = entry();
    named.id = bare.link;
    EXPECT_EQ(article(named).id, id_of(link));
    EXPECT_THAT(article(named).aliases, testing::Contains(id_of(link + "?srsltid=abc")));
    bare.link = link + "?utm_source=rss";
    EXPECT_EQ(article(bare).aliases.size(), 1U) << "always was tracking: link and title alone";
}

TEST(Articles, OfTwoFeedsAreTwoThoughTheirGuidsAreOne) {
    Feed other = tamani();
    other.name = "autre";
    EXPECT_NE(to_article(entry(), {}, other, seen).id, article(entry()).id);
}

TEST(Articles, NeverInventADate) {
    Entry undated = entry();
    undated.published.reset();
    EXPECT_FALSE(article(undated).published);
    undated.updated = *text::parse_instant("2025-12-26T07:00:00Z");
    EXPECT_EQ(article(undated).published, undated.updated);
    Entry future = entry();
    future.published = *text::parse_instant("2026-12-26T08:00:00Z");
    EXPECT_FALSE(article(future).published);
    future.published = *text::parse_instant("2025-12-27T08:00:00Z");  // a zone gone wrong
    EXPECT_TRUE(article(future).published);
}

TEST(Articles, TakeTheEntrysLanguageThenTheOperatorsThenTheFeeds) {
    FeedDocument document;
    document.lang = "en-US";
    Entry tagged = entry();
    Feed feed = tamani();
    EXPECT_EQ(to_article(tagged, document, feed, seen).language, "fr");
    tagged.lang = "EN_gb";
    EXPECT_EQ(to_article(tagged, document, feed, seen).language, "en");
    tagged.lang.clear();
    feed.language.clear();
    EXPECT_EQ(to_article(tagged, document, feed, seen).language, "en");
    document.lang = "français";
    EXPECT_EQ(to_article(tagged, document, feed, seen).language, "");
}

TEST(ReadFeed, CountsWhatItReadsAndPassesOverEmptyAndRepeatedEntries) {
    const char* bytes =
        "<rss><channel><title>T</title>"
        "<item><guid>1</guid><title>Un</title></item><item><guid>1</guid><title>Un</title></item>"
        "<item><guid>2</guid></item>"
        "<item><guid>3</guid><title>Trois & quatre</title><pubDate>Fri, 26 Dec 2025 08:00:00 GMT</pubDate></item>"
        "</channel></rss>";
    const auto reading = read_feed(bytes, {}, tamani(), seen);
    ASSERT_TRUE(reading) << reading.error().message();
    EXPECT_EQ(reading->entries, 4U);
    ASSERT_EQ(reading->articles.size(), 2U);
    EXPECT_EQ(reading->articles[0].title, "Un");
    EXPECT_EQ(reading->articles[1].title, "Trois & quatre");
    EXPECT_EQ(reading->undated, 1U);
    EXPECT_EQ(reading->ill_formed_why, "1 stray '&'");
}

TEST(ReadFeed, AGuidThatAllEntriesShareIdentifiesNone) {
    const std::string guid = "<item><guid isPermaLink='false'>0</guid>";
    const std::string one = guid + "<title>Un</title><link>https://a.example/1</link></item>";
    const std::string two = guid + "<title>Deux</title><link>https://a.example/2</link></item>";
    const std::string bare = guid + "<title>Trois</title></item>";
    const std::string other = guid + "<title>Quatre</title></item>";
    const auto all = read_items(one + two + bare + other);
    ASSERT_EQ(all.size(), 4U);
    const auto later = read_items(bare + two);
    ASSERT_EQ(later.size(), 2U);
    EXPECT_EQ(later[0].id, all[2].id) << "the same article at the next poll";
    EXPECT_EQ(later[1].id, all[1].id);
}

TEST(ReadFeed, EntriesOfALivePageAreNotTakenForOneAnother) {
    const auto post = [](const std::string& guid, const std::string& words) {
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>Direct</title>" +
               "<link>https://a.example/direct</link><description>" + words +
               "</description></item>";
    };
    const auto posts = read_items(post("1", "Tirs à Kati") + post("2", "Calme à Kati"));
    ASSERT_EQ(posts.size(), 2U);
    EXPECT_NE(posts[0].id, posts[1].id);
    EXPECT_TRUE(posts[0].aliases.empty());
    EXPECT_TRUE(posts[1].aliases.empty());
}

TEST(ReadFeed, AnEntryListedTwiceIsOneArticleAndKeepsItsGuid) {
    const std::string one =
        "<item><guid>1</guid><title>Un</title><link>https://a.example/1</link></item>";
    const std::string edited =
        "<item><guid>1</guid><title>Un mort</title><link>https://a.example/1?utm_source=x</link></item>";
    const auto twice = read_items(one + edited);
    ASSERT_EQ(twice.size(), 1U);
    EXPECT_EQ(twice[0].id, read_items(one).at(0).id);
}

}  // namespace
}  // namespace vigie::feeds
