#include "feeds/url.h"

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

TEST(Links, AreResolvedAgainstTheirBase) {
    const char* base = "https://www.journal.example/mali/feed/?x=1";
    EXPECT_EQ(resolve_url(base, "https://autre.example/a b"), "https://autre.example/a b");
    EXPECT_EQ(resolve_url(base, "/gao"), "https://www.journal.example/gao");
    EXPECT_EQ(resolve_url(base, "gao.html"), "https://www.journal.example/mali/feed/gao.html");
    EXPECT_EQ(resolve_url(base, "../gao.html"), "https://www.journal.example/mali/gao.html");
    EXPECT_EQ(resolve_url(base, "//cdn.example/x"), "https://cdn.example/x");
    EXPECT_EQ(resolve_url(base, "?p=12"), "https://www.journal.example/mali/feed/?p=12");
    EXPECT_EQ(resolve_url(base, "  /gao\n"), "https://www.journal.example/gao");
    EXPECT_EQ(resolve_url("", "https://a.example/\r\n\tgao"), "https://a.example/gao");
}

TEST(Links, ThatAreNoUseToAReaderAreNone) {
    for (const char* link : {"",
                             "javascript:alert(1)",
                             "data:text/html,x",
                             "mailto:a@b.example",
                             "file:///etc/passwd",
                             "ftp://a.example/x",
                             "//%c2%/x",  // found by the fuzzer: no text after its escape
                             "http://"}) {
        EXPECT_EQ(resolve_url("https://www.journal.example/", link), "") << link;
    }
    EXPECT_EQ(resolve_url("", "/gao"), "");
    EXPECT_EQ(resolve_url("nonsense", "/gao"), "");
    EXPECT_EQ(resolve_url("", std::string(100'000, 'a')), "");
}

TEST(CanonicalUrl, IsSharedByTheSpellingsOfOnePage) {
    const std::string page = "https://journal.example/2025/12/attaque?p=3";
    for (const char* spelling :
         {"http://journal.example/2025/12/attaque?p=3",
          "http://www.journal.example/2025/12/attaque?p=3",
          "https://journal.example/2025/12/attaque/amp/?p=3",
          "https://journal.example/2025/12/attaque?amp=1&p=3",
          "https://journal.example/2025/12/attaque.amp?p=3",
          "https://amp.journal.example/2025/12/attaque?p=3",
          "https://journal.example/amp/2025/12/attaque?p=3",
          "https://journal-example.cdn.ampproject.org/c/s/journal.example/2025/12/attaque?p=3",
          "https://www.google.com/amp/s/www.journal.example/2025/12/attaque/amp?p=3",
          "HTTPS://Journal.Example:443/2025/12/attaque/?p=3",
          "https://journal.example/2025/12/attaque?p=3#haut",
          "https://journal.example/2025/12/attaque?utm_source=rss&p=3&fbclid=abc",
          "https://journal.example/2025/12/attaque?p=3&maca=fr-rss-fr-all-1124-rdf",
          "https://journal.example/2025/12/attaque?at_medium=RSS&at_campaign=KARANGA&p=3",
          "https://journal.example/2025/12/attaque?UTM_Source=rss&amp;utm_medium=rss&p=3",
          "https://journal.example/2025/12/attaque?p=3&mtm_campaign=x&msclkid=1&_gl=1"}) {
        EXPECT_EQ(canonical_url(spelling), page) << spelling;
    }
    EXPECT_NE(canonical_url("https://journal.example/2025/12/attaque?p=4"), page);
    EXPECT_EQ(canonical_url("https://journal.example/a/../2025/12/./attaque?p=3"), page);
    EXPECT_EQ(canonical_url("https://journal.example"), "https://journal.example");
    EXPECT_EQ(canonical_url("https://journal.example?p=3"), "https://journal.example?p=3");
    EXPECT_EQ(canonical_url("https://www.ml/ampere?amp=3"), "https://www.ml/ampere?amp=3");
    EXPECT_EQ(canonical_url("https://journal.example/koro.amp.html"),
              "https://journal.example/koro.html");
    EXPECT_EQ(canonical_url("tag:journal.example,2025:1"), "tag:journal.example,2025:1");
}

TEST(HostOf, IsLowerCaseWithoutItsPort) {
    EXPECT_EQ(host_of("http://0x7f.1/x"), "127.0.0.1");
    EXPECT_EQ(host_of("http://2130706433/x"), "127.0.0.1");
    EXPECT_EQ(host_of("http://Journal.Example./x"), "journal.example");
    EXPECT_EQ(host_of("https://Journal.Example:8443/x"), "journal.example");
    EXPECT_FALSE(host_of("tag:journal.example,2025:1"));
    EXPECT_FALSE(host_of(""));
}

}  // namespace
}  // namespace vigie::feeds
