// What stands beside an event word, as far as the word's sense depends on it: "libérer" people is a
// release, a town a reconquest; "saisir" arms disrupts, goods loots.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/error.h"

namespace vigie::extractors {

/// A set of what may stand there; empty = nothing, or nothing asked for.
class Beside {
public:
    enum Kind : std::uint16_t {
        nothing = 0,
        people = 1,     ///< anybody
        civilians = 2,  ///< people who bear no arms
        armed = 4,      ///< fighters of any side
        state = 8,      ///< soldiers, police
        unit = 16,      ///< a camp, post, base or armed convoy
        thing = 32,     ///< goods, vehicles, buildings
        weapon = 64,    ///< arms, ammunition, explosives
        livestock = 128,
        place = 256,
        aircraft = 512,
        settlement = 1024,  ///< a village, quarter or camp of people
        vehicle = 2048,     ///< of a force: struck as it is, and no ground to be taken
    };

    constexpr Beside() = default;

    constexpr Beside(Kind kind) : bits_(kind) {}  // NOLINT(google-explicit-constructor)

    /// Reads names by ';': "weapon;aircraft".
    static text::Result<Beside> parse(std::string_view cell);

    constexpr Beside& operator|=(Beside other) {
        bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
        return *this;
    }

    [[nodiscard]] constexpr Beside with(Kind kind) const {
        return Beside(static_cast<std::uint16_t>(bits_ | kind));
    }

    [[nodiscard]] constexpr Beside without(Kind kind) const {
        return Beside(static_cast<std::uint16_t>(bits_ & ~kind));
    }

    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

    [[nodiscard]] constexpr bool meets(Beside other) const { return (bits_ & other.bits_) != 0; }

private:
    constexpr explicit Beside(std::uint16_t bits) : bits_(bits) {}

    std::uint16_t bits_ = 0;
};

}  // namespace vigie::extractors
