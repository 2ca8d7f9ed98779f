// How places are named, by tests/data/extractors/places.tsv, and which of a name is meant.
#include <array>

#include <gtest/gtest.h>

#include "extractors/gazetteer/spelling.h"
#include "extractors/places/locate.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

const NamedPlace* place_named(const Reading& reading,
                              const std::vector<NamedPlace>& places,
                              std::string_view name) {
    for (const NamedPlace& place : places) {
        if (reading.original(place.first, place.last) == name) return &place;
    }
    return nullptr;
}

/// "event between 2 with Gossi".
std::string told(const Reading& reading,
                 const std::vector<NamedPlace>& places,
                 std::string_view name) {
    constexpr std::array uses{"event", "bare", "container", "reference", "linked"};
    const NamedPlace* place = place_named(reading, places, name);
    if (place == nullptr) return "no place";
    std::string all = uses.at(static_cast<std::size_t>(place->use));
    all += " " + std::string(name_of(place->relation)) + " " + std::to_string(place->precision);
    if (place->partner >= 0)
        all += " with " + places[static_cast<std::size_t>(place->partner)].name;
    return all;
}

TEST(Places, AreNamedAsInEveryRow) {
    const auto rows = rows_of("places.tsv", {"text", "lang", "name", "expected"});
    EXPECT_GE(rows.size(), 30U);
    for (const TestRow& row : rows) {
        const Reading reading = reading_of(row.cells[0], language_named(row.cells[1]));
        EXPECT_EQ(told(reading, locate(reading, lexicon()), row.cells[2]), row.cells[3])
            << row.place << ": " << row.cells[0];
    }
}

/// "Koro, Bandiagara, ML": where a name lies, by the words around it.
std::string lies_in(const std::string& body, std::string_view name) {
    const Reading reading = reading_of(body, Language::french);
    const auto places = locate(reading, lexicon());
    const NamedPlace* found = place_named(reading, places, name);
    if (found == nullptr) return "no place";
    const Place place = to_place(*found, lexicon().gazetteer(), places);
    return place.name + ", " + place.admin1 + ", " + place.country;
}

TEST(Places, AreToldApartByTheDistrictAndCountryNamedNearby) {
    EXPECT_EQ(
        lies_in("Le village de Sokoura, dans le cercle de Bankass, a été attaqué.", "Sokoura"),
        "Sokoura, Bandiagara, ML");
    EXPECT_EQ(
        lies_in("Le village de Sokoura, dans la région de Sikasso, a été attaqué.", "Sokoura"),
        "Sokoura, Bougouni, ML");
    EXPECT_EQ(lies_in("Une attaque a visé Koro lundi.", "Koro"), "Koro, Bandiagara, ML");
}

TEST(Places, UnknownToTheGazetteerLieBesideThoseThatItKnows) {
    EXPECT_EQ(
        lies_in("Le village de Soubala-Ouro, dans le cercle de Douentza, a brûlé.", "Soubala-Ouro"),
        "Soubala-Ouro, Douentza, ML");
    EXPECT_EQ(lies_in("Le village de Danga-Bérel, près de Ber, a brûlé.", "Danga-Bérel"),
              "Danga-Bérel, Tombouctou, ML");
}

TEST(Places, SpelledDifferentlySoundAlike) {
    for (const TestRow& row : rows_of("spellings.tsv", {"one", "two", "expected"})) {
        const std::string one = sound_key(text::folded(row.cells[0]));
        const std::string two = sound_key(text::folded(row.cells[1]));
        EXPECT_EQ(one == two, row.cells[2] == "same") << row.place << ": " << one << ", " << two;
    }
}

TEST(Places, AreFoundUnderASpellingThatNoRowLists) {
    const Reading reading =
        reading_of("Le village de Wattagouna a été attaqué lundi.", Language::french);
    const auto places = locate(reading, lexicon());
    ASSERT_EQ(places.size(), 1U);
    const Place place = to_place(places[0], lexicon().gazetteer(), places);
    EXPECT_EQ(place.admin1, "Gao");
    EXPECT_EQ(place.spelled, place.name == "Wattagouna" ? "" : "Wattagouna");
}

Place only_place_of(const std::string& body, Language language, std::string_view name) {
    const Reading reading = reading_of(body, language);
    const auto places = locate(reading, lexicon());
    const NamedPlace* found = place_named(reading, places, name);
    return found == nullptr ? Place{} : to_place(*found, lexicon().gazetteer(), places);
}

TEST(Places, AtADistanceAndInADirectionLieThere) {
    const Place gao = only_place_of("Une attaque a eu lieu à Gao.", Language::french, "Gao");
    const Place north =
        only_place_of("Une attaque a eu lieu à 35 km au nord de Gao.", Language::french, "Gao");
    ASSERT_TRUE(gao.point && north.point);
    EXPECT_NEAR(text::distance_km(*gao.point, *north.point), 35, 0.5);
    EXPECT_GT(north.point->lat, gao.point->lat + 0.25);
    EXPECT_LT(north.radius_km, 25);
    const Place southwest =
        only_place_of("An attack took place 20 miles south-west of Gao.", Language::english, "Gao");
    ASSERT_TRUE(southwest.point);
    EXPECT_NEAR(text::distance_km(*gao.point, *southwest.point), 32, 1);
    EXPECT_LT(southwest.point->lon, gao.point->lon);
    EXPECT_LT(southwest.point->lat, gao.point->lat);
}

TEST(Places, UnknownToTheGazetteerLieWhereTheirDistanceSays) {
    const Place stranger = only_place_of(
        "Le village de Soubarin, à 40 km à l'est de Gao, a brûlé.", Language::french, "Soubarin");
    const Place gao = only_place_of("Une attaque a eu lieu à Gao.", Language::french, "Gao");
    ASSERT_TRUE(gao.point && stranger.point);
    EXPECT_EQ(stranger.admin1, "Gao");
    EXPECT_NEAR(text::distance_km(*gao.point, *stranger.point), 40, 1);
}

TEST(Places, OfFarCountriesAreNotSetBesideOurs) {
    const std::string far = "Ukraine: a strike on the port killed five people in Odesa on Monday.";
    EXPECT_EQ(only_place_of(far, Language::english, "Odesa").country, "UA");
    const std::string ours = "A strike killed five people in Sambaloro, near Gao, on Monday.";
    EXPECT_EQ(only_place_of(ours, Language::english, "Sambaloro").country, "ML");
}

TEST(Places, AreWhereTheTextPutsThemEvenIfTheGazetteerHasANamesake) {
    const Place place = only_place_of(
        "Le village de Diboli, dans le cercle de Koro, a brûlé.", Language::french, "Diboli");
    EXPECT_EQ(place.admin1, "Bandiagara");
}

}  // namespace
}  // namespace vigie::extractors
