#include "feeds/lookalike.h"

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

TEST(Lookalike, APageIsAPageWhateverComesBeforeItsRoot) {
    for (const char* page : {"<!DOCTYPE html><html>",
                             "\n<HTML lang=fr>",
                             "<!-- cached --><head><title>x",
                             "Warning: x\n<body>"}) {
        EXPECT_TRUE(begins_as_html(page)) << page;
    }
    for (const char* other : {"",
                              "<rss><channel><description>&lt;html></description>",
                              "<?xml version='1.0'?><feed xmlns:h='<html'>",
                              "{\"version\": \"https://jsonfeed.org/version/1.1\"}"}) {
        EXPECT_FALSE(begins_as_html(other)) << other;
    }
}

TEST(Lookalike, AChallengeIsKnownByMarksThatNoOtherPageHas) {
    EXPECT_TRUE(is_challenge("<!DOCTYPE html><html><head><title>Just a moment...</title>"));
    EXPECT_TRUE(is_challenge("<html><script src='/cdn-cgi/challenge-platform/h/b'></script>"));
    EXPECT_FALSE(is_challenge("<html><p>Contact form with reCAPTCHA</p>"));
    EXPECT_FALSE(is_challenge("<rss><title>Just a moment</title>"));
}

struct Head {
    const char* html;
    const char* link;
};

TEST(Lookalike, APageNamesTheFeedThatItStandsInFor) {
    const std::vector<Head> heads{
        {"<link rel='alternate' type='application/rss+xml' href='/feed/'>",
         "https://mali.example/feed/"},
        {"<LINK HREF=rss.xml TYPE=application/atom+xml REL=\"alternate home\" />",
         "https://mali.example/actu/rss.xml"},
        {"<link rel=stylesheet href=a.css><link\n rel=alternate\n type='application/feed+json' "
         "href='//cdn.example/f.json'>",
         "https://cdn.example/f.json"},
        {"<link rel=alternate type='application/rss+xml' title='Commentaires' href='/c'>"
         "<link rel=alternate type='application/rss+xml' title='Articles' href='/a?x=1&amp;y=2'>",
         "https://mali.example/a?x=1&y=2"},
        {"<link rel=alternate type='application/rss+xml' href='/comments/feed/'>",
         "https://mali.example/comments/feed/"},
        {"<link rel=alternate hreflang=en href='/en/'>", ""},
        {"<link rel=alternate type='application/rss+xml'>", ""},
        {"<link rel=alternate type='application/rss+xml' href='javascript:x'>", ""},
        {"<link rel=alternate type='application/rss+xml' href='/feed", "https://mali.example/feed"},
        {"<link", ""},
        {"", ""}};
    for (const Head& head : heads) {
        EXPECT_EQ(feed_link_in(head.html, "https://mali.example/actu/"), head.link) << head.html;
    }
}

TEST(Lookalike, OnlyTheBeginningOfAnEndlessPageIsRead) {
    std::string page(8u << 20, '<');
    page += "<link rel=alternate type='application/rss+xml' href='/feed/'>";
    EXPECT_EQ(feed_link_in(page, "https://mali.example/"), "");
}

}  // namespace
}  // namespace vigie::feeds
