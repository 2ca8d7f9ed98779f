// What words mean around a place's name: config/lexicon/{fr,en}/places.tsv.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vigie::extractors {

/// The table's head tells what each is.
enum class PlaceSense : std::uint8_t {
    small,
    settlement,
    site,
    district,
    region,
    zone,
    near,
    at,
    road,
    between,
    motion,
    reference,
    linked,
    bearing,
    with,
    located,
};

class PlaceWords {
public:
    /// A word may have several senses; one that ends in a star stands for all that begin so.
    void add(std::string_view word, PlaceSense sense, double value);

    [[nodiscard]] bool is(std::string_view word, PlaceSense sense) const;

    /// Does the word have any of these senses?
    [[nodiscard]] bool is_any(std::string_view word,
                              std::initializer_list<PlaceSense> senses) const;

    /// Degrees from north, of a point of the compass.
    [[nodiscard]] std::optional<double> bearing(std::string_view word) const;

private:
    struct Meaning {
        std::uint32_t senses = 0;  ///< one bit each
        double value = 0;
    };

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    [[nodiscard]] std::uint32_t senses_of(std::string_view word) const;

    std::unordered_map<std::string, Meaning, Hash, std::equal_to<>> words_;
    std::vector<std::pair<std::string, std::uint32_t>> stems_;
};

/// The sense that the table calls so.
std::optional<PlaceSense> place_sense(std::string_view name);

}  // namespace vigie::extractors
