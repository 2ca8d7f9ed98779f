// French and English are read, others refused.
#include <gtest/gtest.h>

#include "extractors/language/detect.h"
#include "tests/extractors/room.h"

namespace vigie::extractors {
namespace {

std::string detected(std::string_view sentence) {
    const auto language = detect_language(text::tokenise(sentence));
    return language ? std::string(code_of(*language)) : "neither";
}

TEST(Language, IsThatOfMostSmallWords) {
    EXPECT_EQ(detected("Des hommes armés ont attaqué le camp dans la nuit."), "fr");
    EXPECT_EQ(detected("Gunmen attacked the camp in the night, the army said."), "en");
    EXPECT_EQ(detected("Le porte-parole a dit « no comment » à la presse."), "fr");
}

TEST(Language, IsRefusedWhenItIsAnother) {
    EXPECT_EQ(detected("Hombres armados atacaron anoche el campamento militar y mataron soldados."),
              "neither");
    EXPECT_EQ(detected("'Yan bindiga sun kai hari kan sansanin soja a daren jiya."), "neither");
    EXPECT_EQ(detected("Bewaffnete griffen nachts das Lager an und töteten drei Soldaten."),
              "neither");
    EXPECT_EQ(detected(""), "neither");
    EXPECT_EQ(detected("12 345 ... !"), "neither");
}

TEST(Language, OfAnArticleDecidesWhetherItIsRead) {
    const auto hausa = extractor().extract(
        article_of("Hari", "'Yan bindiga sun kai hari kan sansanin soja a Ber daren jiya."));
    EXPECT_TRUE(hausa.reports.empty());
    EXPECT_EQ(hausa.language, "");
    ASSERT_EQ(hausa.refusals.size(), 1U);
    EXPECT_EQ(hausa.refusals[0].reason, "neither French nor English");
}

}  // namespace
}  // namespace vigie::extractors
