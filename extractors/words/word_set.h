// A closed set of folded words, written as one line of text, built once and shared.
#pragma once

#include <string_view>

#include "extractors/words/word_index.h"

namespace vigie::extractors {

class WordSet {
public:
    WordSet() = default;

    /// `words` are parted by single spaces. Not inline: each of hundreds of lists would carry the
    /// code that makes it among the code that asks it.
    explicit WordSet(std::string_view words);

    /// The words of another list, and more.
    WordSet(WordSet base, std::string_view words);

    void add(std::string_view word) { words_.add(word); }

    void add(const WordIndex& words);

    [[nodiscard]] bool contains(std::string_view word) const {
        return words_.find(word) != WordIndex::none;
    }

    [[gnu::always_inline, nodiscard]] bool contains(text::Word word) const {
        return words_.find(word) != WordIndex::none;
    }

    [[nodiscard]] const Shapes& shapes() const { return words_.shapes(); }

private:
    WordIndex words_;
};

}  // namespace vigie::extractors
