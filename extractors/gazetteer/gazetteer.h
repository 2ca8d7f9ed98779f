// Places by name. A name may be borne by several places (Koro by eleven): which one an article
// means is decided in places/resolve.h. Loaded from config/gazetteer (GeoNames facts, see NOTICE).
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/words/word_index.h"
#include "text/error.h"
#include "text/fold.h"
#include "text/geo.h"

namespace vigie::extractors {

/// From the widest to the most particular; water is a well, lake or marsh that villages are named
/// by.
enum class PlaceKind : std::uint8_t { area, region, cercle, capital, town, village, site, water };

struct GazetteerPlace {
    std::string name;
    std::string country;
    std::string admin1;         ///< region of 2023 in Mali; empty for areas across regions
    std::string admin1_legacy;  ///< region before the reform
    std::string admin2;
    /// Numbers of these three; see Gazetteer::district.
    std::array<std::uint32_t, 3> districts{WordIndex::none, WordIndex::none, WordIndex::none};
    text::LatLon point;
    text::Direction direction;  ///< of `point`
    PlaceKind kind = PlaceKind::village;
    int population = 0;      ///< 0 = not known
    bool needs_cue = false;  ///< short or shared with other words: only behind a locative cue
    double radius_km = 2;
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
        std::string text;
        std::vector<std::uint32_t> places;       ///< all bearers
        std::vector<std::uint32_t> by_own_name;  ///< those whose primary spelling it is
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
    void bear(std::string_view name, std::uint32_t place, bool own);
    std::uint32_t add_place(GazetteerPlace place);
    /// A cercle or namesake must not match where the town of its name would need a cue.
    void share_cues();
    void sound_out();
    text::Result<void> load_places(const std::filesystem::path& file);
    text::Result<void> load_regions(const std::filesystem::path& file);
    text::Result<void> load_countries(const std::filesystem::path& file);
    std::string_view folded(std::string_view name);

    std::vector<GazetteerPlace> places_;
    std::vector<std::uint32_t> capitals_;
    std::vector<Name> names_;
    text::Folded folding_;    ///< lends its memory while names are loaded
    WordIndex folded_names_;  ///< of names_, by the same numbers
    WordIndex districts_;
    WordIndex sounds_;
    std::vector<Name> by_sound_;  ///< by number in sounds_
    std::vector<Country> countries_;
    std::vector<std::vector<std::string>> country_forms_;
};

}  // namespace vigie::extractors
