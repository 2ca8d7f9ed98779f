// What robots.txt allows, a row each: the file, an address, the answer.
#include "feeds/robots/robots.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

struct Row {
    const char* why;
    const char* file;
    const char* path;
    bool allowed;
};

TEST(Robots, AllowsWhatRfc9309Says) {
    const std::vector<Row> rows{
        {"an empty file", "", "/a", true},
        {"everybody is kept out", "User-agent: *\nDisallow: /", "/a", false},
        {"an empty Disallow forbids nothing", "User-agent: *\nDisallow:", "/a", true},
        {"rules before any group", "Disallow: /\nUser-agent: *\nDisallow: /b", "/a", true},
        {"our own group counts alone",
         "User-agent: *\nDisallow: /\n\nUser-agent: vigie\nDisallow: /b",
         "/a",
         true},
        {"our name in capitals, with a version", "User-agent: VIGIE/2\nDisallow: /", "/a", false},
        {"a name that begins like ours", "User-agent: vigiebot\nDisallow: /", "/a", true},
        {"groups of one name are read together",
         "User-agent: vigie\nDisallow: /b\nUser-agent: x\nDisallow: /\nUser-agent: vigie\nDisallow: /a",
         "/a",
         false},
        {"several names over one group",
         "User-agent: x\nUser-agent: vigie\nDisallow: /a",
         "/a",
         false},
        {"a blank line does not end a group", "User-agent: vigie\n\nDisallow: /a", "/a", false},
        {"Sitemap does not part names from rules",
         "User-agent: vigie\nSitemap: http://h/s\nUser-agent: x\nDisallow: /a",
         "/a",
         false},
        {"a beginning is enough", "User-agent: *\nDisallow: /a", "/abc", false},
        {"letters count as they are", "User-agent: *\nDisallow: /A", "/a", true},
        {"the longest rule wins", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true},
        {"whatever stands first", "User-agent: *\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/c", false},
        {"Allow wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true},
        {"a star", "User-agent: *\nDisallow: /*/print", "/a/b/print", false},
        {"a star that meets nothing", "User-agent: *\nDisallow: /a*b", "/ab", false},
        {"two stars", "User-agent: *\nDisallow: /*a*c", "/xxabbc", false},
        {"a dollar", "User-agent: *\nDisallow: /*.php$", "/a.php", false},
        {"a dollar is the end", "User-agent: *\nDisallow: /*.php$", "/a.php?x", true},
        {"the root alone", "User-agent: *\nDisallow: /$", "/a", true},
        {"a query", "User-agent: *\nDisallow: /*?print=", "/a?print=1", false},
        {"encoded or not", "User-agent: *\nDisallow: /é", "/%C3%A9", false},
        {"encoded letters", "User-agent: *\nDisallow: /%61", "/a", false},
        {"an encoded slash is another path", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
        {"comments", "User-agent: * # all\nDisallow: /a # this", "/a", false},
        {"no space, other capitals, old line ends", "user-AGENT:*\rDISALLOW:/a\r", "/a", false},
        {"a mark at the front", "\xEF\xBB\xBFUser-agent: *\nDisallow: /a", "/a", false},
        {"a page where the file should be", "<html><body>404: none</body></html>", "/a", true},
    };
    for (const Row& row : rows) {
        const Robots robots = Robots::read(row.file);
        EXPECT_EQ(robots.allows(std::string("https://journal.example") + row.path), row.allowed)
            << row.why;
    }
}

TEST(Robots, WithoutAFileAllOrNothing) {
    EXPECT_TRUE(Robots::allow_all().allows("https://journal.example/a"));
    EXPECT_FALSE(Robots::allow_none().allows("https://journal.example/a"));
    EXPECT_FALSE(Robots::allow_none().allows("https://journal.example"));
}

TEST(Robots, TellTheDelayBetweenTwoRequestsUpToACap) {
    const auto delay = [](const std::string& value) {
        return Robots::read("User-agent: *\nCrawl-delay: " + value).crawl_delay();
    };
    EXPECT_EQ(delay("5"), 5s);
    EXPECT_EQ(delay("0.5"), 500ms);
    EXPECT_EQ(delay("86400"), longest_crawl_delay);
    EXPECT_EQ(delay("1e300"), longest_crawl_delay);
    EXPECT_EQ(delay("soon"), std::nullopt);
    EXPECT_EQ(delay("-1"), std::nullopt);
    EXPECT_EQ(Robots::read("User-agent: x\nCrawl-delay: 5").crawl_delay(), std::nullopt);
}

TEST(Robots, AreNotMadeToWorkByStars) {
    std::string stars;
    for (int i = 0; i < 900; ++i)
        stars += "*a";
    const std::string path(8000, 'a');
    const Robots robots = Robots::read("User-agent: *\nDisallow: /" + stars + "b$");
    EXPECT_TRUE(robots.allows("https://journal.example/" + path));
}

TEST(Robots, LieAtTheRootOfThePagesHost) {
    EXPECT_EQ(robots_url("https://journal.example:8443/a/b?c#d"),
              "https://journal.example:8443/robots.txt");
    EXPECT_EQ(robots_url("mailto:a@b"), "");
}

}  // namespace
}  // namespace vigie::feeds
