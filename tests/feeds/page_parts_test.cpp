// The steps from bytes to article, each by itself.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "feeds/page/hints.h"
#include "feeds/page/json_ld.h"
#include "feeds/page/metadata.h"
#include "feeds/page/outline.h"
#include "feeds/page/page.h"
#include "feeds/page/phrases.h"
#include "feeds/page/slim.h"
#include "feeds/page/state.h"

namespace vigie::feeds::page {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Phrases, OfTheSiteAreNotThoseOfTheNews) {
    for (
        const char* const news :
        {"le directeur de publication du journal local a ete enleve mardi a gao.",
         "niamey (reuters/afp) - gunmen killed nine soldiers near the border on monday, officials said.",
         "the country hopes to become a member of the bloc next year.",
         "the governor asked residents to help us keep the roads open."})
        EXPECT_FALSE(speaks_for_the_site(news)) << news;
    for (const char* const site : {"directeur de publication : a. sow",
                                   "a street in gao on monday (photo by m. diallo/afp)",
                                   "become a member today",
                                   "tous droits reserves"})
        EXPECT_TRUE(speaks_for_the_site(site)) << site;
}

TEST(Phrases, OfBiographiesStandBehindAName) {
    EXPECT_FALSE(introduces_an_author("the state of emergency covers the regions of the east."));
    EXPECT_FALSE(introduces_an_author("one of the dead is a senior commander of the group."));
    EXPECT_TRUE(introduces_an_author("awa sow is a senior reporter in bamako."));
    EXPECT_TRUE(introduces_an_author("moussa ba est journaliste a segou."));
}

TEST(PublicationLine, GivesTheMomentThatItTells) {
    struct Row {
        const char* line;
        const char* at;  ///< empty = none
    };

    const std::vector<Row> rows{
        {"Publié le 3 mars 2026 à 14h05", "2026-03-03T14:05:00Z"},
        {"Publié le 3 mars 2026 à 14 h 05", "2026-03-03T14:05:00Z"},
        {"Publié le 3 mars 2026 à 14h", "2026-03-03T14:00:00Z"},
        {"Publié le : 28/02/2026 - 18:31", "2026-02-28T18:31:00Z"},
        {"Publié le 1er août 2025, par la rédaction", "2025-08-01T00:00:00Z"},
        {"Par Awa Diarra | mardi 3 mars 2026 | 5 minutes de lecture", "2026-03-03T00:00:00Z"},
        {"Mis en ligne le 03.03.2026 à 08:15", "2026-03-03T08:15:00Z"},
        {"Publié le 3 mars 2026 à 14h05 - Mis à jour le 4 mars 2026 à 9h", "2026-03-03T14:05:00Z"},
        {"Banamba, 12 décembre 2025 (Agence du Fleuve) -", "2025-12-12T00:00:00Z"},
        {"Posted on March 3, 2026 by Sarah Traore", "2026-03-03T00:00:00Z"},
        {"Published 3 March 2026 at 2:05 pm", "2026-03-03T14:05:00Z"},
        {"Updated: 2026-03-03T14:05:00+01:00", "2026-03-03T13:05:00Z"},
        {"14 октября 2006", "2006-10-14T00:00:00Z"},
        {"5 min read· Feb 20, 2023", "2023-02-20T00:00:00Z"},
        {"Publié hier", ""},
        {"3 minutes de lecture", ""},
        {"Publié le 31 février 2026", ""},
        {"Publié le 41 février 2026", ""},
        {"© 2026 Le Courrier du Fleuve", ""},
        {"Budget 2026 : ce qui change", ""},
    };
    for (const Row& row : rows) {
        const auto at = publication_line(row.line);
        EXPECT_EQ(at ? text::to_iso(*at) : "", row.at) << row.line;
    }
}

TEST(Phrases, TellHeadingsOfCommentsFromThoseOfTheText) {
    for (const char* heading : {"Vos réactions", "3 commentaires", "Avis des lecteurs (4)"})
        EXPECT_TRUE(heads_comments(start_of(heading))) << heading;
    for (const char* heading : {"Réactions à Paris", "Trois avis contraires", "Que disent-ils ?"})
        EXPECT_FALSE(heads_comments(start_of(heading))) << heading;
}

TEST(State, IsTheTextBesideATitle) {
    const std::string words = "Le bac de Konna a repris ses rotations mardi matin. ";
    const std::string text = words + words + words + words + words + words;
    const std::string notice = "{\"consent\":\"" + text + words + "\",";
    const auto read = [](const std::string& script) { return text_in_state({script}); };
    const std::string story = R"("a":{"title":"Konna","body":"<p>)" + text + "</p>\"}}";
    EXPECT_THAT(read("{" + story), HasSubstr("rotations"));
    EXPECT_EQ(read(notice + story), read("{" + story)) << "not the longer notice";
    EXPECT_EQ(read(R"({"title":"Konna","body":"court"})"), "");
    EXPECT_EQ(read("{\"title\":"), "");
}

TEST(Slim, MakesBoxesOfTheCellsThatLayAPageOut) {
    const auto html = [](const char* page) { return slim(page).html; };
    EXPECT_THAT(html("<table><tr><td>a<br>b<td>c<br>d</table>"), HasSubstr("</div>"));
    EXPECT_THAT(html("<table><tr><td><p>a<p>b</td><td><p>c</table>"), HasSubstr("</p></div>"));
    EXPECT_THAT(html("<table><tr><td>Koro</td><td>12</td></tr></table>"), HasSubstr("Koro"));
}

TEST(Hints, ReadTheNamesOfElements) {
    Hints body;
    body.body = true;
    Hints said_body = body;
    said_body.article_body = true;
    Hints clutter;
    clutter.clutter = true;
    Hints lead;
    lead.lead = true;
    const std::vector<std::pair<const char*, Hints>> rows{
        {"entry-content clearfix", body},
        {"td-post-content", body},
        {"postBody", body},
        {"post_body", body},
        {"t-content__body", body},
        {"field field--name-body", body},
        {"articleBody", said_body},
        {"article-body__wrap", said_body},
        {"sharedaddy", clutter},
        {"c-share-bar", clutter},
        {"article__chapo", lead},
        {"shareholder adjacent", Hints{}},
        {"post-entry", body},
        {"article text-large", Hints{}},
        {"", Hints{}},
    };
    for (const auto& [keywords, hints] : rows)
        EXPECT_EQ(hints_of(keywords), hints) << keywords;
}

TEST(Slim, KeepsWhatTellsPurposeAndDropsTheRest) {
    const Slim page = slim(
        "<html lang=fr><head><title>A &amp; B</title><meta property=og:title content='T'>"
        "<link rel=canonical href=/a><script>if (a<b) {}</script></head><body>"
        "<div class=\"x\" style=\"color:red\" data-id=7><p>Un <b>deux</b><!-- trois --> quatre</div>");
    EXPECT_EQ(page.lang, "fr");
    EXPECT_EQ(page.title, "A &amp; B");
    EXPECT_EQ(page.canonical, "/a");
    ASSERT_EQ(page.metas.size(), 1U);
    EXPECT_EQ(page.metas[0].content, "T");
    EXPECT_THAT(page.html, HasSubstr("<div k=0><p>Un deux quatre</p></div>"));
    EXPECT_THAT(page.names, ::testing::ElementsAre("x"));
    EXPECT_THAT(page.html, Not(HasSubstr("a<b")));
}

TEST(Outline, CutsLinesAtBlocksAndBreaksAndCountsLinks) {
    const Outline page = outline("<div>Un <a>deux</a> trois<br>quatre<p>cinq</p> six</div>");
    std::vector<std::string> lines;
    for (const Line& line : page.lines)
        lines.push_back(line.text);
    EXPECT_THAT(lines, ::testing::ElementsAre("Un deux trois", "quatre", "cinq", "six"));
    EXPECT_EQ(page.lines[0].words, 3U);
    EXPECT_EQ(page.lines[0].link_words, 1U);
}

TEST(JsonLd, ReadsTheArticleAmongWhatSitesWrite) {
    const LinkedData data = read_json_ld(
        {"{\"@type\":\"WebSite\",\"name\":\"S\"}",
         "not json",
         "//<![CDATA[\n{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Awa\"},"
         "{\"@type\":[\"NewsArticle\"],\"headline\":\"A &#8217; B\",\"author\":[{\"@id\":\"#p\"},"
         "\"Ali\"],\"articleBody\":\"un\ndeux\"}]}\n//]]>"});
    EXPECT_EQ(data.headline, "A ’ B");
    EXPECT_EQ(data.author, "Awa, Ali");
    EXPECT_EQ(data.body, "un deux");
}

TEST(WrittenLanguage, IsToldOnlyWhereNoDoubtIsLeft) {
    EXPECT_EQ(written_language("Le convoi est parti de la ville pour aller dans le nord avec des "
                               "vivres, et les habitants ont salué les chauffeurs sur la route."),
              "fr");
    EXPECT_EQ(written_language("The convoy left the town for the north with food, and the people "
                               "of the village waved to the drivers on the road at dawn."),
              "en");
    EXPECT_EQ(written_language("Koro Bankass Mopti"), "");
}

TEST(GuessedLanguage, IsToldByLettersAndSmallWords) {
    struct Row {
        const char* text;
        const char* language;
    };

    const std::vector<Row> rows{
        {"Старая метеостанция не работала двадцать лет", "ru"},
        {"Діти відновили стару метеостанцію біля села", "uk"},
        {"مكتبة متنقلة تصل إلى القرى البعيدة", "ar"},
        {"老火车站变成了社区图书馆", "zh"},
        {"古い駅の建物が図書館になりました", "ja"},
        {"Der Bahnhof stand elf Jahre lang leer, das Dach war nicht dicht, und im Wartesaal nisteten "
         "die Tauben mit den Spatzen in einer Ecke von dem Raum.",
         "de"},
        {"La solución no vino de la capital: una cooperativa reunió el dinero y siguió el trazado "
         "de una acequia que figuraba en un mapa de los vecinos.",
         "es"},
        {"Koro Bankass Mopti", ""},
    };
    for (const Row& row : rows)
        EXPECT_EQ(guessed_language(row.text), row.language) << row.text;
}

TEST(Page, ReadsTheCharsetFromTheHeaderThenFromTheMeta) {
    const std::string latin =
        "<p>Un \xE9t\xE9 \xE0 S\xE9gou, o\xF9 la pluie se fait attendre depuis mai.";
    for (const std::string& page :
         {"<meta charset=iso-8859-1>" + latin,
          "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>" + latin,
          latin})
        EXPECT_THAT(read_page(page)->text, HasSubstr("Un été à Ségou, où")) << page;
    PageHints hints;
    hints.content_type = "text/html; charset=iso-8859-5";
    const std::string cyrillic = "<p>\xBC\xDE\xE1\xDA\xD2\xD0, a b c d e f g h i j k l m.";
    EXPECT_THAT(read_page(cyrillic, hints)->text,
                HasSubstr("\u041C\u043E\u0441\u043A\u0432\u0430"));
}

}  // namespace
}  // namespace vigie::feeds::page
