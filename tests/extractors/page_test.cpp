// What stands around an article: taken out with every offset kept.
#include <gtest/gtest.h>

#include "extractors/page/boilerplate.h"

namespace vigie::extractors {
namespace {

/// The text kept, blanks squeezed; sizes must not change.
std::string kept(const std::string& page) {
    const std::string after = without_boilerplate(page);
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
        "Partager l'eau du puits divise les villages. " + std::string(400, 'x');
    EXPECT_EQ(kept("Titre\n" + paragraph), "Titre\n" + paragraph);
}

TEST(Page, MayBeEmpty) {
    EXPECT_EQ(kept(""), "");
    EXPECT_EQ(kept("\n\n"), "\n\n");
}

}  // namespace
}  // namespace vigie::extractors
