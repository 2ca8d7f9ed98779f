// Places by name. A name may be borne by several places (Koro by eleven): which one an article
// means is decided in places/resolve.h. Loaded from config/gazetteer (GeoNames facts, see NOTICE).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/words/string_pool.h"
#include "extractors/words/word_index.h"
#include "text/error.h"
#include "text/geo.h"

namespace vigie::extractors {

/// From the widest to the most particular; water is a well, lake or marsh that villages are named
/// by.
enum class PlaceKind : std::uint8_t { area, region, cercle, capital, town, village, site, water };

/// A row of thirty thousand; its texts belong to the Gazetteer.
struct GazetteerPlace {
    std::string_view name;
    std::string_view country;
    std::string_view admin1;         ///< region of 2023 in Mali; empty for areas across regions
    std::string_view admin1_legacy;  ///< region before the reform
    std::string_view admin2;
    text::LatLon point;
    text::Direction direction;  ///< of `point`
    double radius_km = 2;
    /// Numbers of the region, the one before the reform and the cercle; see Gazetteer::district.
    std::array<std::uint32_t, 3> districts{WordIndex::none, WordIndex::none, WordIndex::none};
    int population = 0;  ///< 0 = not known
    PlaceKind kind = PlaceKind::village;
    bool seat = false;       ///< a commune of Mali is governed from it
    bool needs_cue = false;  ///< short or shared with other words: only behind a locative cue
};

struct Country {
    std::string code;  ///< ISO 3166-1 alpha-2
    std::string name;  ///< in French
    std::string english_name;
    bool in_scope = false;
};

class Gazetteer {
public:
    /// Loads places.tsv, regions.tsv and countries.tsv of `folder`.
    static text::Result<Gazetteer> load(const std::filesystem::path& folder);

    /// Every folded name with the places that bear it, by name id.
    struct Name {
        std::string_view text;
        std::span<const std::uint32_t> places;       ///< all bearers
        std::span<const std::uint32_t> by_own_name;  ///< those whose primary spelling it is
    };

    [[nodiscard]] const std::vector<Name>& names() const { return names_; }

    [[nodiscard]] const GazetteerPlace& place(std::uint32_t index) const { return places_[index]; }

    [[nodiscard]] const std::vector<GazetteerPlace>& places() const { return places_; }

    [[nodiscard]] const std::vector<Country>& countries() const { return countries_; }

    /// Spellings of a country's name, adjective and demonym, in the table's order.
    [[nodiscard]] const std::vector<std::vector<std::string>>& country_forms() const {
        return country_forms_;
    }

    /// The places whose name sounds like this folded one, or begins with it and no other place's
    /// does: how a spelling that no row lists is found. nullptr when there are none.
    [[nodiscard]] const Name* like(std::string_view folded) const;

    /// The number of a folded name of a region or cercle that places lie in; WordIndex::none for
    /// other names.
    [[nodiscard]] std::uint32_t district(std::string_view folded) const {
        return districts_.find(folded);
    }

    /// The country with this code, or nullptr.
    [[nodiscard]] const Country* country(std::string_view code) const;

    /// Where the country with this code is governed from; -1 when the table does not say.
    [[nodiscard]] std::int64_t capital(std::string_view code) const;

private:
    friend class GazetteerLoader;

    std::vector<GazetteerPlace> places_;
    std::vector<std::uint32_t> capitals_;
    std::vector<Name> names_;
    WordIndex districts_;
    WordIndex sounds_;
    std::vector<Name> by_sound_;  ///< by number in sounds_
    std::vector<Country> countries_;
    std::vector<std::vector<std::string>> country_forms_;
    StringPool texts_;
    std::array<std::vector<std::uint32_t>, 4> bearers_;  ///< what the names' lists are parts of
};

}  // namespace vigie::extractors
