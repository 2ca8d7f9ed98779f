// French and English are read, in whichever lines of an article they stand; others are refused by
// name.
#include <gtest/gtest.h>

#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

namespace vigie::extractors {
namespace {

const std::string attack_fr =
    "Des hommes armés ont attaqué lundi le village de Bargou et ont tué trois habitants.";
const std::string attack_en =
    "On Sunday gunmen ambushed an army patrol near the town of Boni, killing two soldiers.";
const std::string attack_es =
    "Hombres armados atacaron el domingo una patrulla del ejército cerca de Gao y mataron a dos.";

TEST(Language, IsToldByItsSmallWords) {
    for (const auto& row : rows_of("languages.tsv", {"code", "text"})) {
        const Tongues found = lexicon().languages().of(text::tokenise(row.cells[1]));
        EXPECT_EQ(found.main == nullptr ? "-" : found.main->code, row.cells[0])
            << row.place << ": " << row.cells[1];
    }
}

std::vector<std::string> towns(const Extraction& extraction) {
    std::vector<std::string> all;
    for (const Report& report : extraction.reports)
        all.push_back(report.places.empty() ? "-" : report.places.front().name);
    return all;
}

TEST(Language, OfAnotherKindIsRefusedByName) {
    const auto spanish = extractor().extract(article_of("Ataque en Gao", attack_es));
    EXPECT_TRUE(spanish.reports.empty());
    EXPECT_EQ(spanish.language, "es");
    ASSERT_EQ(spanish.refusals.size(), 1U);
    EXPECT_EQ(spanish.refusals[0].reason, "in Spanish, not read");
}

TEST(Language, OfEachLineIsItsOwn) {
    const auto both = extractor().extract(article_of({}, attack_fr + "\n" + attack_en));
    EXPECT_EQ(towns(both), (std::vector<std::string>{"Bargou", "Boni"}));
    ASSERT_EQ(both.reports.size(), 2U);
    const auto& quoted = both.reports[1].evidence.front();
    EXPECT_EQ(quoted.text, (attack_fr + "\n" + attack_en).substr(quoted.start, quoted.text.size()));
}

TEST(Language, OfALineThatIsNotReadCostsOnlyTheLine) {
    const auto mixed = extractor().extract(article_of({}, attack_es + "\n" + attack_fr));
    EXPECT_EQ(towns(mixed), std::vector<std::string>{"Bargou"});
    ASSERT_FALSE(mixed.refusals.empty());
    EXPECT_EQ(mixed.refusals[0].text, attack_es);
    EXPECT_EQ(mixed.refusals[0].start, 0U);
}

TEST(Language, OfATitleThatIsLeftOutMakesTheLeadNoHeadline) {
    const auto english = extractor().extract(article_of(
        "Des habitants du centre racontent une semaine de violences dans leurs villages",
        "On Monday gunmen attacked the village of Bargou and killed three of its people. On Tuesday "
        "JNIM fighters abducted two drivers near Boni."));
    EXPECT_EQ(towns(english), (std::vector<std::string>{"Bargou", "Boni"}));
}

TEST(Language, MakesNoSecondEventOfATranslation) {
    const std::string translated =
        "On Monday gunmen attacked the village of Bargou and killed three of its people.";
    const auto both = extractor().extract(article_of({}, attack_fr + "\n" + translated));
    EXPECT_EQ(towns(both), std::vector<std::string>{"Bargou"});
}

TEST(Language, IsAsDeclaredWhenTheTextDoesNotTell) {
    text::Article article = article_of({}, "Embuscade, Boni : trois soldats tués");
    article.language = "fr";
    EXPECT_EQ(extractor().extract(article).language, "fr");
}

}  // namespace
}  // namespace vigie::extractors
