// A closed set of folded words, written as one line of text, built once and shared. Most lookups
// are of words that are not in it and end at the filter of WordTable.
#pragma once

#include <string_view>

#include "extractors/words/word_table.h"

namespace vigie::extractors {

class WordSet {
public:
    /// `words` are parted by single spaces and must outlive the set.
    explicit WordSet(std::string_view words) {
        while (!words.empty()) {
            const auto end = words.find(' ');
            table_[words.substr(0, end)] = true;
            words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
        }
    }

    [[nodiscard]] bool contains(std::string_view word) const {
        return table_.find(word) != nullptr;
    }

private:
    WordTable<bool> table_;
};

}  // namespace vigie::extractors
