// Who wrote it, as pages without a meta say: between the headline and the text, or below it.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "feeds/page/page.h"

namespace vigie::feeds {
namespace {

constexpr const char* text =
    "<p>Trois obus sont tombés mercredi soir près de l'entrée sud de la ville, blessant deux "
    "soldats, d'après une source hospitalière jointe par téléphone.</p><p>Les deux blessés ont été "
    "conduits à l'hôpital régional, où leur état est jugé stable par les médecins.</p>";

std::string author(const std::string& above, const std::string& below = "") {
    return read_page("<title>Gao : trois obus</title><h1>Gao : trois obus</h1>" + above + text +
                     below)
        ->author;
}

TEST(Author, StandsAboveTheTextInBylinesThatTellMore) {
    struct Row {
        const char* line;
        const char* author;
    };

    const std::vector<Row> rows{
        {"<p>Par Dr Oumar Fall, le 17 février 2015</p>", "Dr Oumar Fall"},
        {"<p>Par <b>Bakary Sow</b> - Date : 30 novembre 2018 - 14 réactions</p>", "Bakary Sow"},
        {"<p>Youssouf Ba, samedi 12 décembre 2009</p>", "Youssouf Ba"},
        {"<p>By Wanda Pike Published August 30, 2023</p>", "Wanda Pike"},
        {"<p>Soumis par Studio Kélen le lun 10/05/2021 - 11:20</p>", "Studio Kélen"},
        {"<p>Von Jan van der Berg</p>", "Jan van der Berg"},
        {"<p>Por Marina Couto, N1 Vale</p>", "Marina Couto"},
        {"<div class=author>Павел Гуров</div>", "Павел Гуров"},
        {"<div><span>Par <b>Leïla Mansouri</b></span><span>Le 03/12/2021 à 08:00</span></div>",
         "Leïla Mansouri"},
        {"<p>Bamako, le 3 mars 2026</p>", ""},
        {"<p>Mis à jour le 3 mars 2026</p>", ""},
        {"<p>(Les Échos du Soir, 19 avril 2007)</p>", ""},
        {"<p>Von da an</p>", ""},
    };
    for (const Row& row : rows)
        EXPECT_EQ(author(row.line), row.author) << row.line;
}

TEST(Author, SignsBelowTheText) {
    EXPECT_EQ(author("", "<p><b>Modibo Sangaré</b></p><p>Source : L'Indicateur</p>"),
              "Modibo Sangaré");
    EXPECT_EQ(author("", "<p>B. Coulibaly</p>"), "B. Coulibaly");
    for (const char* line : {"<p>SOURCE Northern Rail</p>",
                             "<p>Photo Archives</p>",
                             "<p>À suivre</p>",
                             "<p><a href=/x>Awa Diarra</a></p>",
                             "<h3>Derniers Articles</h3>"})
        EXPECT_EQ(author("", line), "") << line;
}

TEST(Author, IsOnTheCardForShortMessages) {
    const std::string card =
        "<meta name=\"twitter:label1\" content=\"Écrit par\">"
        "<meta name=\"twitter:data1\" content=\"Rokia Sidibé\">";
    EXPECT_EQ(read_page("<head>" + card + "</head><h1>Gao</h1>" + text)->author, "Rokia Sidibé");
}

TEST(Author, IsNotThatOfWhatTheTextLinksTo) {
    std::string long_text;
    for (int i = 0; i < 3; ++i)
        long_text += text;
    EXPECT_EQ(read_page("<h1>Gao</h1><div>" + long_text +
                        "<div class=bookmark-author>Le Quotidien</div>" +
                        "<p>La circulation a été coupée toute la nuit sur la route d'Ansongo, où "
                        "des camions attendent encore.</p></div>")
                  ->author,
              "");
}

}  // namespace
}  // namespace vigie::feeds
