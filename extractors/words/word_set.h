// A closed set of folded words, written as one line of text, built once and shared.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/words/word_index.h"

namespace vigie::extractors {

class WordSet {
public:
    WordSet() = default;

    /// `words` are parted by single spaces.
    explicit WordSet(std::string_view words) {
        while (!words.empty()) {
            const auto end = words.find(' ');
            words_.add(words.substr(0, end));
            words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
        }
    }

    void add(std::string_view word) { words_.add(word); }

    void add(const WordIndex& words) {
        for (std::uint32_t number = 0; number < words.size(); ++number)
            words_.add(words.word(number));
    }

    [[nodiscard]] bool contains(std::string_view word) const {
        return words_.find(word) != WordIndex::none;
    }

private:
    WordIndex words_;
};

}  // namespace vigie::extractors
