// What must hold around an event word for one of its senses to be meant: the cell `beside` of
// triggers.tsv, read once at load.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/frames/beside.h"
#include "extractors/frames/doer.h"
#include "text/error.h"

namespace vigie::extractors {

struct Conditions {
    Beside beside;
    std::vector<std::string> words;  ///< folded; or one of these stands by: "=blocus"
    std::vector<std::string> also;   ///< folded; and one of these, whatever else is met: "+convoi"
    std::optional<Doer> doer;        ///< and who does it: "by rebels", "not by armed"

    /// Reads the cell, its conditions parted by ';'.
    static text::Result<Conditions> parse(std::string_view cell);

    /// Is nothing asked for?
    [[nodiscard]] bool empty() const {
        return !asks_for_neighbour() && also.empty() && !doer.has_value();
    }

    /// Is something asked for beside the word that gives it this sense?
    [[nodiscard]] bool asks_for_neighbour() const { return !beside.empty() || !words.empty(); }
};

}  // namespace vigie::extractors
