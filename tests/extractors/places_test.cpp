// How places are named, by tests/data/extractors/places.tsv, and which of a name is meant.
#include <array>

#include <gtest/gtest.h>

#include "extractors/places/locate.h"
#include "tests/extractors/room.h"
#include "tests/extractors/rows.h"

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
    constexpr std::array uses{"event", "bare", "container", "reference"};
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

}  // namespace
}  // namespace vigie::extractors
