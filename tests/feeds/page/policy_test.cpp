// Which entries' pages are read, and which pages are believed.
#include "feeds/page/policy.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += (i % 10 == 9 ? "mot.\n" : "mot ");
    return text;
}

text::Article entry(std::string title, std::string body) {
    text::Article article;
    article.title = std::move(title);
    article.body = std::move(body);
    article.url = "https://journal.example/a";
    article.seen = *text::parse_instant("2026-03-06T08:00:00Z");
    return article;
}

struct Wish {
    const char* why;
    PagePolicy policy;
    std::string body;
    bool wanted;
};

TEST(PagePolicies, SayWhichEntriesPagesAreRead) {
    for (const Wish& row : std::vector<Wish>{
             {"never is never", PagePolicy::never, "", false},
             {"always is always", PagePolicy::always, words(900), true},
             {"a lead is short", PagePolicy::when_short, words(30), true},
             {"an empty entry is short", PagePolicy::when_short, "", true},
             {"an article is not", PagePolicy::when_short, words(300), false},
             {"a long excerpt is cut", PagePolicy::when_short, words(200) + "suite [\u2026]", true},
             {"in English too", PagePolicy::when_short, words(200) + " Read more ", true},
             {"an article may end in dots", PagePolicy::when_short, words(800) + "...", false}}) {
        EXPECT_EQ(wants_page(row.policy, entry("Titre", row.body)), row.wanted) << row.why;
    }
    text::Article nowhere = entry("Titre", "");
    nowhere.url.clear();
    EXPECT_FALSE(wants_page(PagePolicy::always, nowhere));
}

const std::string story =
    "Des hommes armés ont attaqué mardi soir un convoi de vivres entre Gao et Ansongo, tuant trois "
    "chauffeurs. Le convoi, escorté par une dizaine de soldats, transportait du mil et du sucre "
    "pour les marchés de la ville. Deux camions ont été brûlés et un troisième emporté, selon un "
    "élu local joint par téléphone mercredi matin. L'armée n'a pas encore réagi à cette attaque.";

struct Verdict {
    const char* why;
    std::string title;
    std::string text;
    PageVerdict verdict;
};

TEST(PagePolicies, BelieveAPageThatTellsTheSameAndMore) {
    const text::Article lead =
        entry("Gao : un convoi de vivres attaqué",
              "Des hommes armés ont attaqué un convoi entre Gao et Ansongo.");
    for (const Verdict& row : std::vector<Verdict>{
             {"the article", "Gao : un convoi de vivres attaqué", story, PageVerdict::better},
             {"under a new headline",
              "Trois chauffeurs tués près d'Ansongo",
              story,
              PageVerdict::better},
             {"a page without text",
              "Gao : un convoi de vivres attaqué",
              "",
              PageVerdict::too_short},
             {"no more than the lead",
              "Gao : un convoi de vivres attaqué",
              "Des hommes armés ont attaqué un convoi entre Gao et Ansongo.",
              PageVerdict::too_short},
             {"consent is asked for",
              "Avant de continuer",
              "Avec nos partenaires, nous utilisons des cookies. " + words(60),
              PageVerdict::wall},
             {"a human is asked for",
              "Just a moment...",
              "Verify you are human.",
              PageVerdict::wall},
             {"the front page", "Journal : l'actualité", words(300), PageVerdict::other_article}}) {
        Page page;
        page.title = row.title;
        page.text = row.text;
        EXPECT_EQ(judge(lead, page), row.verdict) << row.why;
        EXPECT_EQ(reason(judge(lead, page)).empty(), row.verdict == PageVerdict::better);
    }
}

TEST(PagePolicies, TakeFromThePageWhatTheFeedDoesNotSay) {
    Page page;
    page.title = "Gao : un convoi de vivres attaqué, trois morts";
    page.text = story;
    page.lang = "fr";
    page.published = *text::parse_instant("2026-03-05T20:00:00Z");

    const text::Article bare = with_page(entry("Gao : un convoi de vivres…", ""), page, nullptr);
    EXPECT_EQ(bare.title, page.title) << "the feed's was cut";
    EXPECT_EQ(bare.body, story);
    EXPECT_EQ(bare.language, "fr");
    EXPECT_EQ(bare.published, page.published);

    text::Article full = entry("Gao : convoi attaqué", "");
    full.language = "en";
    full.published = full.seen - 1h;
    const text::Article kept = with_page(full, page, nullptr);
    EXPECT_EQ(kept.title, full.title);
    EXPECT_EQ(kept.language, "en");
    EXPECT_EQ(kept.published, full.published);

    page.published = full.seen + 48h;
    EXPECT_EQ(with_page(entry("Gao", ""), page, nullptr).published, std::nullopt)
        << "not the future";
}

TEST(PagePolicies, KeepTheLeadThatThePageLacks) {
    Page page;
    page.text = "L'attaque s'est produite à l'aube.";
    const std::string lead = "Des hommes armés ont tué trois civils à Gao.";
    const auto lacks = [](std::string_view text) { return text.starts_with("L'attaque s'est"); };
    EXPECT_EQ(with_page(entry("Gao", lead), page, lacks).body, lead + "\n" + page.text);
    EXPECT_EQ(with_page(entry("Gao", lead), page, nullptr).body, page.text) << "nobody to ask";
    EXPECT_EQ(with_page(entry("Gao", "Des hommes armés ont tué trois civils..."), page, lacks).body,
              page.text)
        << "it is cut";
}

}  // namespace
}  // namespace vigie::feeds
