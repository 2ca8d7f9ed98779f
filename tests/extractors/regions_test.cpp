// Which regions an article speaks of, event or none.
#include "extractors/places/regions.h"

#include <gtest/gtest.h>

#include "tests/extractors/room.h"

namespace vigie::extractors {
namespace {

struct Case {
    const char* text;
    const char* regions;
    Language language = Language::french;
};

const Case cases[] = {
    {"Le marché de Kidal a rouvert lundi.", "Kidal"},
    {"La foire se tient à Tessalit, et une autre à Gossi.", "Kidal, Tombouctou"},
    {"Le gouverneur de la région de San a visité les rizières.", "San"},
    {"Le joueur de San Lorenzo a signé.", ""},
    {"A school has reopened in Menaka.", "Ménaka", Language::english},
    {"Timbuktu's libraries are being restored.", "Tombouctou", Language::english},
    {"Une réunion a eu lieu à Niamey.", ""},
    {"Le ministre s'est rendu à Dakar puis à Kayes.", "Kayes"},
    {"Rien de nouveau au pays.", ""},
};

std::string joined(const std::set<std::string>& regions) {
    std::string all;
    for (const std::string& region : regions)
        all += (all.empty() ? "" : ", ") + region;
    return all;
}

TEST(Regions, AreThoseThatATextCanOnlyMean) {
    for (const Case& one : cases) {
        std::set<std::string> regions;
        add_regions(reading_of(one.text, one.language), lexicon(), "ML", regions);
        EXPECT_EQ(joined(regions), one.regions) << one.text;
    }
}

TEST(Regions, OfMaliAreTwentyWithItsCapital) {
    const auto all = extractor().regions();
    EXPECT_EQ(all.size(), 20U);
    for (const char* name : {"Bamako", "Kidal", "Ménaka", "Taoudénit"})
        EXPECT_NE(std::find(all.begin(), all.end(), name), all.end()) << name;
}

TEST(Regions, OfAnArticleAreTheSameWhetherItTellsAnEventOrNot) {
    const auto calm = extractor().extract(
        article_of("Aguelhok : le marché rouvre", "Le marché d'Aguelhok a rouvert lundi."));
    EXPECT_TRUE(calm.reports.empty());
    EXPECT_EQ(joined(calm.regions), "Kidal");
    const auto attack = extractor().extract(
        article_of("Trois soldats tués à Aguelhok",
                   "Trois soldats ont été tués lundi dans l'attaque du camp d'Aguelhok."));
    EXPECT_EQ(attack.reports.size(), 1U);
    EXPECT_EQ(joined(attack.regions), "Kidal");
}

}  // namespace
}  // namespace vigie::extractors
