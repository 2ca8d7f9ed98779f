// What words mean around a place's name: config/lexicon/{fr,en}/places.tsv.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/words/word_table.h"
#include "text/tokens.h"

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
    seat,
};

/// All senses of one word.
class PlaceSenses {
public:
    constexpr PlaceSenses() = default;

    constexpr PlaceSenses(std::initializer_list<PlaceSense> senses) {
        for (const PlaceSense sense : senses)
            bits_ |= 1U << static_cast<unsigned>(sense);
    }

    constexpr PlaceSenses& operator|=(PlaceSenses other) {
        bits_ |= other.bits_;
        return *this;
    }

    [[nodiscard]] constexpr bool has(PlaceSense sense) const { return meets({sense}); }

    [[nodiscard]] constexpr bool meets(PlaceSenses other) const {
        return (bits_ & other.bits_) != 0;
    }

private:
    std::uint32_t bits_ = 0;
};

class PlaceWords {
public:
    /// A word may have several senses; one that ends in a star stands for all that begin so.
    void add(std::string_view word, PlaceSense sense, double value);

    [[nodiscard]] PlaceSenses senses_of(text::Word word) const;

    [[nodiscard]] bool is(text::Word word, PlaceSense sense) const {
        return senses_of(word).has(sense);
    }

    /// Does the word have any of these senses?
    [[nodiscard]] bool is_any(text::Word word, PlaceSenses senses) const {
        return senses_of(word).meets(senses);
    }

    /// Degrees from north, of a point of the compass.
    [[nodiscard]] std::optional<double> bearing(text::Word word) const;

private:
    struct Meaning {
        PlaceSenses senses;
        double value = 0;
    };

    WordTable<Meaning> words_;
    std::vector<std::pair<std::string, PlaceSenses>> stems_;  ///< in their order
    std::uint32_t stem_letters_ = 0;                          ///< one bit of 32 for each first one
};

/// The sense that the table calls so.
std::optional<PlaceSense> place_sense(std::string_view name);

}  // namespace vigie::extractors
