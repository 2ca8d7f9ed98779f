// A fixed set of folded phrases, found at a token by their first word: the closed-class words of
// the quantity and time grammars. Built once, then shared; a lookup allocates nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/words/word_table.h"
#include "text/tokens.h"

namespace vigie::extractors {

class Phrases {
public:
    struct Match {
        std::size_t index = 0;  ///< which phrase
        std::size_t last = 0;   ///< the token behind it
    };

    /// `phrases` are folded words as text::tokenise cuts them, one space between ("plus d' un");
    /// the views must outlive the table.
    explicit Phrases(const std::vector<std::string_view>& phrases);

    /// The longest phrase that begins at `token`.
    [[nodiscard]] std::optional<Match> at(const text::Tokens& tokens, std::size_t token) const;

    /// With which words they begin.
    [[nodiscard]] const WordIndex& first_words() const { return by_first_.words(); }

private:
    struct Phrase {
        std::vector<std::string_view> words;
        std::size_t index = 0;
    };

    /// By first word; the longest come first.
    WordTable<std::vector<Phrase>> by_first_;
};

}  // namespace vigie::extractors
