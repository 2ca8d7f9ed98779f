// What a row of triggers.tsv asks for besides its neighbours, as far as the word's sense depends on
// it: a town hall that students "occupy" is a protest's, a camp that fighters occupy is taken.
// Among the words of a sense these parts keep their marks: "not by armed", "+convoi".
#pragma once

#include <cstdint>
#include <string_view>

#include "text/error.h"

namespace vigie::extractors {

/// Before words of which one must stand by as well, whatever else is met: "+convoi;+camions".
constexpr char also_mark = '+';

/// Who must do what an event word tells, or must not.
class Doer {
public:
    enum Kind : std::uint8_t {
        armed,   ///< fighters of any side
        rebels,  ///< insurgents and armed men unnamed
        forces,  ///< soldiers and police, of any state
        people,  ///< who bears no arms: "youths", « des femmes »
    };

    /// Reads a part of the cell: "by armed", "not by rebels".
    static text::Result<Doer> parse(std::string_view part);

    /// Is the part of the cell one of these?
    static bool is_one(std::string_view part);

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
