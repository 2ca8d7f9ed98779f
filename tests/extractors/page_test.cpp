// What stands around an article: taken out with every offset kept.
#include <gtest/gtest.h>

#include "tests/extractors/room.h"

namespace vigie::extractors {
namespace {

/// The text kept, blanks squeezed; sizes must not change.
std::string kept(const std::string& page) {
    const std::string after = lexicon().boilerplate().without(page);
    EXPECT_EQ(after.size(), page.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        EXPECT_TRUE(after[i] == page[i] || after[i] == ' ') << i;
    }
    std::string squeezed;
    for (const char letter : after) {
        const bool leading = squeezed.empty() || squeezed.back() == ' ' || squeezed.back() == '\n';
        if (letter != ' ' || !leading) squeezed += letter;
    }
    return squeezed;
}

TEST(Page, LosesLinesThatPointElsewhere) {
    EXPECT_EQ(kept("Attaque à Ber\nLire aussi : Mali : trois morts à Gao\nUn camp a brûlé."),
              "Attaque à Ber\n\nUn camp a brûlé.");
    EXPECT_EQ(kept("Attack in Ber\nRead more: ambush near Gao\nA camp burned."),
              "Attack in Ber\n\nA camp burned.");
    EXPECT_EQ(kept("Titre\nCet article est apparu en premier sur Journal."), "Titre\n");
}

TEST(Page, EndsWhereOtherHeadlinesBegin) {
    EXPECT_EQ(kept("Titre\nUn camp a brûlé.\nArticles similaires\nMali : dix morts à Gao"),
              "Titre\nUn camp a brûlé.\n\n");
}

TEST(Page, KeepsItsFirstLine) {
    EXPECT_EQ(kept("Cet article a été attaqué"), "Cet article a été attaqué");
    EXPECT_EQ(kept("\nPhoto : un camp a brûlé"), "\nPhoto : un camp a brûlé");
}

TEST(Page, KeepsALongParagraphThatOnlyMentionsANewsletter) {
    const std::string paragraph =
        "Des habitants veulent s'abonner à la newsletter du maire. " + std::string(400, 'x');
    EXPECT_EQ(kept("Titre\n" + paragraph), "Titre\n" + paragraph);
}

TEST(Page, LosesWhatPointsElsewhereInsideAParagraph) {
    const std::string long_tail(400, 'x');
    EXPECT_EQ(kept("Titre\nLe camp a brûlé (lire aussi : Gao, dix morts). Le maire " + long_tail),
              "Titre\nLe camp a brûlé ( ). Le maire " + long_tail);
    EXPECT_EQ(kept("Titre\nLe camp a brûlé. Lire aussi Gao, dix morts. Le maire " + long_tail),
              "Titre\nLe camp a brûlé. Le maire " + long_tail);
    EXPECT_EQ(
        kept("Titre\nLe camp a brûlé. L'article Dix morts à Gao est apparu en premier sur X. " +
             long_tail),
        "Titre\nLe camp a brûlé. " + long_tail);
}

TEST(Page, LosesCaptionsDatesAndBiographies) {
    EXPECT_EQ(kept("Titre\nPublié le 12 mars 2024 à 10h\nDes soldats à Gao (photo d'archives)\n"
                   "Un camp a brûlé.\nAwa Diallo est journaliste à Gao depuis l'attaque de 2019."),
              "Titre\n\n\nUn camp a brûlé.\n");
    EXPECT_EQ(kept("Title\nFILE PHOTO: soldiers killed in Gao\nA camp burned.\n"
                   "Reporting by A. B.; Editing by C. D."),
              "Title\n\nA camp burned.\n");
}

TEST(Page, DoesNotEndAtAButtonAboveTheArticle) {
    EXPECT_EQ(kept("Titre\nCommentaires\nUn camp a brûlé."), "Titre\n\nUn camp a brûlé.");
}

TEST(Page, KeepsArticlesOfALaw) {
    const std::string law = "Titre\nL'article 15 a été violé, dit le juge.";
    EXPECT_EQ(kept(law), law);
}

TEST(Page, MayBeEmpty) {
    EXPECT_EQ(kept(""), "");
    EXPECT_EQ(kept("\n\n"), "\n\n");
}

}  // namespace
}  // namespace vigie::extractors
