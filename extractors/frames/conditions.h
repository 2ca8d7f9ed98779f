// What must hold around an event word for one of its senses to be meant: the cell `beside` of
// triggers.tsv, read once at load.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/frames/beside.h"
#include "extractors/frames/doer.h"
#include "extractors/words/word_index.h"
#include "text/error.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Folded words and compounds ("sit-in") of which one is asked for, with the shapes of their first
/// words: most tokens begin none, which is seen before the list is gone through.
class PhrasesAsked {
public:
    void add(std::string phrase);

    [[nodiscard]] bool empty() const { return phrases_.empty(); }

    [[nodiscard]] const std::vector<std::string>& list() const { return phrases_; }

    [[nodiscard]] bool may_begin(text::Word word) const { return openings_.hold(word.shape); }

private:
    std::vector<std::string> phrases_;
    Shapes openings_;
};

struct Conditions {
    Beside beside;
    PhrasesAsked words;        ///< or one of these stands by: "=blocus"
    PhrasesAsked also;         ///< and one of these, whatever else is met: "+convoi"
    std::optional<Doer> doer;  ///< and who does it: "by rebels", "not by armed"

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
