// Who must do what an event word tells, as far as its sense depends on it: a town hall that
// students "occupy" is a protest's, a camp that fighters occupy is taken.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/error.h"

namespace vigie::extractors {

/// Who must do what an event word tells, or must not.
class Doer {
public:
    enum Kind : std::uint8_t {
        armed,   ///< fighters of any side
        rebels,  ///< insurgents and armed men unnamed
        forces,  ///< soldiers and police, of any state
        people,  ///< who bears no arms: "youths", « des femmes »
    };

    /// Reads "by armed", "not by rebels".
    static text::Result<Doer> parse(std::string_view condition);

    /// Is it a condition on who does it, rightly written or not?
    static bool is_one(std::string_view condition);

    /// Must none of them do it?
    [[nodiscard]] constexpr bool forbidden() const { return forbidden_; }

    /// Is a party with this letter in tag strings (reading/chunks.h) one of them?
    [[nodiscard]] bool takes(char tag) const;

private:
    constexpr Doer(Kind kind, bool forbidden) : kind_(kind), forbidden_(forbidden) {}

    Kind kind_;
    bool forbidden_;
};

}  // namespace vigie::extractors
