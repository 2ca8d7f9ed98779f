// The step from entries to their pages, with a web of our own: what is asked for, in which order,
// and what an entry says afterwards.
#include "feeds/pages.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/feeds/page_visits.h"

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using test::page_about;
using test::Pages;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST_F(Pages, GiveTheirTextToAShortEntry) {
    web.put("/Koro", 200, page_about("Koro"));
    text::Article article = entry("Koro");
    const PageNotes notes = read(article);
    EXPECT_THAT(article.body, HasSubstr("tuant quatre commerçants"));
    EXPECT_THAT(notes.refused, IsEmpty());
    EXPECT_THAT(web.asked, ElementsAre("/robots.txt", "/Koro"));
    EXPECT_THAT(web.accepted, ElementsAre("text/plain", "text/html"));
    EXPECT_EQ(article.language, "fr");
}

TEST_F(Pages, OnAnotherHostAreThatHostsToAllow) {
    web.put("/Koro", 302);
    web.answers["/Koro"].location = "https://other.example/koro";
    web.put("https://other.example/koro", 200, page_about("Koro"));
    text::Article article = entry("Koro");
    read(article);
    EXPECT_THAT(article.body, HasSubstr("tuant quatre commerçants"));
    EXPECT_THAT(web.asked,
                ElementsAre("/robots.txt",
                            "/Koro",
                            "https://other.example/robots.txt",
                            "https://other.example/koro"));

    web.put("/Boni", 302);
    web.answers["/Boni"].location = "https://closed.example/boni";
    web.put("https://closed.example/robots.txt", 200, "User-agent: *\nDisallow: /\n");
    article = entry("Boni");
    EXPECT_THAT(read(article).refused, ElementsAre(HasSubstr("https://closed.example/boni")));
    EXPECT_EQ(article.body, entry("Boni").body);
    EXPECT_EQ(web.asked.back(), "https://closed.example/robots.txt");
}

TEST_F(Pages, OnTheSameHostARedirectIsFollowedWhereRobotsTxtAllowsIt) {
    web.put("/robots.txt", 200, "User-agent: *\nDisallow: /archives");
    for (const auto& [town, to] : std::vector<std::pair<std::string, std::string>>{
             {"Koro", "/articles/Koro"}, {"Boni", "/archives/Boni"}}) {
        web.put("/" + town, 301);
        web.answers["/" + town].location = web.site + to;
        web.put(to, 200, page_about(town));
    }
    std::vector<text::Article> articles{entry("Boni"), entry("Koro")};
    const PageNotes notes = read(articles);
    EXPECT_THAT(articles[1].body, HasSubstr("tuant quatre commerçants"));
    EXPECT_THAT(notes.refused, ElementsAre(HasSubstr(web.site + "/archives/Boni")));
    EXPECT_THAT(web.asked, ElementsAre("/robots.txt", "/Koro", "/articles/Koro", "/Boni"));
}

TEST_F(Pages, ThatMoveToTlsAreAskedForByTheRulesThatHoldThere) {
    const std::string plain = "http://journal.example";
    web.put(plain + "/robots.txt", 404);
    web.put(plain + "/Koro", 301);
    web.answers[plain + "/Koro"].location = web.site + "/Koro";
    web.put("/robots.txt", 200, "User-agent: *\nDisallow: /");
    text::Article article = entry("Koro");
    article.url = plain + "/Koro";
    EXPECT_THAT(read(article).refused, ElementsAre(HasSubstr("robots.txt forbids")));
    EXPECT_EQ(web.asked.back(), "/robots.txt");
}

TEST_F(Pages, ThatLeadFromHostToHostOrBackToPlainHttpAreGivenUp) {
    web.put("/Koro", 302);
    web.answers["/Koro"].location = web.site + "/Koro";
    web.put("/Boni", 302);
    web.answers["/Boni"].location = "http://other.example/boni";
    std::vector<text::Article> articles{entry("Koro"), entry("Boni")};
    EXPECT_THAT(read(articles).refused,
                ElementsAre(HasSubstr("back to plain http"), HasSubstr("leads on and on")));
}

TEST_F(Pages, AreLeftAloneWhereRobotsTxtForbidsThem) {
    web.put("/robots.txt", 200, "User-agent: *\nDisallow: /Koro\nUser-agent: other\nDisallow: /");
    web.put("/Koro", 200, page_about("Koro"));
    web.put("/Bla", 200, page_about("Bla"));
    std::vector<text::Article> articles{entry("Bla"), entry("Koro")};
    const PageNotes notes = read(articles);
    EXPECT_EQ(articles[1].body, "Le marché a été attaqué.");
    EXPECT_THAT(articles[0].body, HasSubstr("de Bla"));
    EXPECT_THAT(web.asked, ElementsAre("/robots.txt", "/Bla"));
    ASSERT_EQ(notes.refused.size(), 1U);
    EXPECT_THAT(notes.refused.front(), HasSubstr("robots.txt forbids"));
}

TEST_F(Pages, AreNotAskedForWhileRobotsTxtCannotBeHad) {
    for (const long status : {0L, 500L, 503L}) {
        web.put("/robots.txt", status);
        doors.pages = {};
        web.asked.clear();
        text::Article article = entry("Koro");
        const PageNotes notes = read(article);
        EXPECT_THAT(web.asked, ElementsAre("/robots.txt")) << status;
        EXPECT_EQ(notes.refused.size(), 1U) << status;
        clock.time += 3h;  // over the pause that a 503 asks for
    }
}

TEST_F(Pages, RobotsTxtIsAskedForOnceADay) {
    web.put("/robots.txt", 200, "");
    for (const auto& [pause, asked] :
         std::vector<std::pair<std::chrono::hours, int>>{{0h, 1}, {23h, 1}, {2h, 2}}) {
        clock.time += pause;
        text::Article article = entry("Koro");
        read(article);
        EXPECT_EQ(std::count(web.asked.begin(), web.asked.end(), "/robots.txt"), asked);
    }
}

TEST_F(Pages, AreSpacedAsRobotsTxtAsks) {
    web.put("/robots.txt", 200, "User-agent: *\nCrawl-delay: 7");
    std::vector<text::Article> articles{entry("Koro"), entry("Bla"), entry("San")};
    read(articles);
    EXPECT_EQ(web.asked.size(), 4U);
    EXPECT_GE(waited, 21s) << "the first after robots.txt itself";
}

TEST_F(Pages, AreBoundedInNumberAndTimeTheNewestFirst) {
    std::vector<text::Article> articles;
    for (int i = 0; i < 30; ++i)
        articles.push_back(entry(std::to_string(i)));
    const PageNotes notes = read(articles);
    EXPECT_EQ(notes.left, 20U);
    EXPECT_EQ(notes.wanted, 30U);
    EXPECT_EQ(web.asked[1], "/29");

    web.put("/robots.txt", 200, "User-agent: *\nCrawl-delay: 20");
    doors.pages = {};
    const PageNotes slow = read(articles);
    EXPECT_EQ(slow.late, 28U) << "one begun at 20 s; the next at 40 s would be too late to begin";
}

TEST_F(Pages, AreNotWaitedForBeyondTheirDeadline) {
    struct Row {
        const char* what;
        std::function<void()> make;
    };

    const text::Instant begun = clock.time;
    std::variant<text::Instant, Hosts::Visit> others;
    for (const Row& row : std::vector<Row>{
             {"the page drips", [&] { web.takes["/Koro"] = 10min; }},
             {"robots.txt drips", [&] { web.takes["/robots.txt"] = 10min; }},
             {"the host is always somebody else's",
              [&] {
                  auto leave = doors.hosts.enter("journal.example", clock.time, Manners{});
                  others = std::get<Hosts::Visit>(std::move(leave));
              }},
             {"the host wants a pause",
              [&] { doors.hosts.pause("journal.example", clock.time + 50s); }},
         }) {
        web.takes.clear();
        others = text::Instant{};
        doors.pages = {};
        clock.time += 3h;
        row.make();
        const text::Instant start = clock.time;
        text::Article article = entry("Koro");
        const PageNotes notes = read(article);
        EXPECT_LE(clock.time - start, pages_end) << row.what;
        EXPECT_EQ(notes.late, 1U) << row.what;
        EXPECT_EQ(notes.read, 0U) << row.what;
        EXPECT_EQ(notes.refused.size(), 1U) << row.what;
        EXPECT_EQ(article.body, entry("Koro").body) << row.what;
        EXPECT_EQ(doors.pages.robots.find(web.site + "/robots.txt") != nullptr,
                  row.what == std::string("the page drips"))
            << row.what << ": what was late says nothing of the site";
    }
    EXPECT_GT(clock.time, begun);
}

TEST_F(Pages, WithoutARoomInTimeEntriesKeepTheirText) {
    doors.pages_room = [](std::chrono::milliseconds) -> asio::awaitable<Room> { co_return Room{}; };
    Poll poll;
    poll.fresh = {entry("Koro"), entry("Bla")};
    Room room = std::make_shared<Place>();
    const auto look = [&]() -> asio::awaitable<bool> {
        co_await look_at_pages(feed, poll, room, doors);
        co_return true;
    };
    EXPECT_TRUE(run(io, look()));
    EXPECT_EQ(poll.report.pages.wanted, 2U);
    EXPECT_EQ(poll.report.pages.late, 2U);
    EXPECT_EQ(tally_of(poll.report.pages).trouble, "too many other feeds read pages");
    EXPECT_THAT(web.asked, IsEmpty());
    EXPECT_NE(room, nullptr) << "its own is kept";
}

TEST_F(Pages, AreConditionalWhenTheyAreReadAgain) {
    web.put("/Koro", 200, page_about("Koro"), "\"v1\"");
    text::Article first = entry("Koro");
    read(first);
    text::Article again = entry("Koro");
    read(again);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(web.asked.size(), 2U) << "so soon it is not asked for at all";
    clock.time += 1h;
    text::Article later = entry("Koro");
    EXPECT_THAT(read(later).refused, IsEmpty());
    EXPECT_EQ(later.body, first.body) << "a 304, and the text is known";
    EXPECT_EQ(web.asked.size(), 3U);
    clock.time += 1h;
    web.put("/Koro",
            200,
            page_about("Koro") + "<p>Un second bilan fait état de neuf morts.</p>",
            "\"v2\"");
    text::Article edited = entry("Koro");
    EXPECT_THAT(read(edited).refused, IsEmpty());
}

TEST_F(Pages, ThatFailCostNothingAndSayWhy) {
    struct Row {
        long status;
        std::string body;
        const char* why;
    };

    for (const Row& row : std::vector<Row>{{404, "", "404"},
                                           {403, "", "403"},
                                           {0, "", "https://journal.example/Koro"},
                                           {200, "%PDF-1.7", "not a page"},
                                           {200, "<html><body>Bienvenue</body>", "no more than"}}) {
        web.put("/Koro", row.status, row.body);
        doors.pages = {};
        text::Article article = entry("Koro");
        const PageNotes notes = read(article);
        EXPECT_EQ(article.body, "Le marché a été attaqué.") << row.why;
        ASSERT_EQ(notes.refused.size(), 1U) << row.why;
        EXPECT_THAT(notes.refused.front(), HasSubstr(row.why));
    }
}

TEST_F(Pages, AreNotReadForAnEntryThatTellsAll) {
    text::Article article = entry("Koro");
    for (int i = 0; i < 40; ++i)
        article.body += " Une phrase de plus sur ce marché.";
    EXPECT_EQ(read(article).wanted, 0U);
    EXPECT_THAT(web.asked, IsEmpty());
}

TEST(PageMemories, AreBounded) {
    PageMemory memory;
    for (int i = 0; i < 1000; ++i) {
        KnownPage page;
        page.fetched = text::Instant(std::chrono::seconds(i));
        memory.pages.keep(std::to_string(i), page);
    }
    EXPECT_EQ(memory.pages.size(), 256U);
    EXPECT_EQ(memory.pages.find("0"), nullptr);
    EXPECT_NE(memory.pages.find("999"), nullptr);
}

}  // namespace
}  // namespace vigie::feeds
