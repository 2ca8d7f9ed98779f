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

TEST(Fold, KnowsWhereEveryByteCameFrom) {
    const std::string original = "à Ménaka";
    const Folded fold_of = fold(original);
    EXPECT_EQ(fold_of.text, "a menaka");
    ASSERT_EQ(fold_of.origin.size(), fold_of.text.size() + 1);
    EXPECT_EQ(original.substr(fold_of.origin[2]), "Ménaka");
    EXPECT_EQ(fold_of.origin.back(), original.size());
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
