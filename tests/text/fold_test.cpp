#include "text/fold.h"

#include <gtest/gtest.h>

namespace vigie::text {
namespace {

TEST(Fold, MakesOneFormOfCaseAccentsApostrophesAndSpaces) {
    EXPECT_EQ(folded("L’Armée\u00A0malienne"), "l'armee malienne");
    EXPECT_EQ(folded("ÉTAT‑MAJOR – œuvre"), "etat-major - oeuvre");
    EXPECT_EQ(folded("𝐀𝐭𝐭𝐚𝐪𝐮𝐞 ﬁn"), "attaque fin");
    EXPECT_EQ(folded("so\u00ADldats\u200B"), "soldats");
}

TEST(Fold, MakesDashesOfBulletsAndSpacesOfPictures) {
    EXPECT_EQ(folded("• Ber"), "- ber");
    EXPECT_EQ(folded("▪ Ber\n➢ Gao"), "- ber\n- gao");
    EXPECT_EQ(folded("🔴 Ber n° 5"), "  ber n° 5");
}

TEST(Fold, KnowsWhereEveryByteCameFrom) {
    const std::string original = "à Ménaka";
    const Folded fold_of = fold(original);
    EXPECT_EQ(fold_of.text, "a menaka");
    ASSERT_EQ(fold_of.origin.size(), fold_of.text.size() + 1);
    EXPECT_EQ(original.substr(fold_of.origin[2]), "Ménaka");
    EXPECT_EQ(fold_of.origin.back(), original.size());
}

/// Eight bytes are folded at a time, up to the first that is no ASCII.
TEST(Fold, FindsAccentsAnywhere) {
    for (std::size_t before = 0; before < 18; ++before) {
        for (std::size_t behind = 0; behind < 18; ++behind) {
            const std::string text = std::string(before, 'X') + "É" + std::string(behind, 'Y');
            const Folded folded = fold(text);
            EXPECT_EQ(folded.text, std::string(before, 'x') + "e" + std::string(behind, 'y'));
            ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
            for (std::size_t i = 0; i < folded.origin.size(); ++i)
                EXPECT_EQ(folded.origin[i], i <= before ? i : i + 1) << text;
        }
    }
}

TEST(Fold, SurvivesBytesThatAreNoUtf8) {
    EXPECT_EQ(folded("a\xff\xfe b"), "a   b");
    EXPECT_EQ(valid_utf8("caf\xe9"), "caf\xEF\xBF\xBD");
}

TEST(Slug, IsAsciiWithSingleHyphens) {
    EXPECT_EQ(slug("Air/drone strike"), "air-drone-strike");
    EXPECT_EQ(slug("Ménaka"), "menaka");
    EXPECT_EQ(slug(" — "), "");
}

}  // namespace
}  // namespace vigie::text
