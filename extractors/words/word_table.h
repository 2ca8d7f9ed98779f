// A map from folded words, built once and then shared; a lookup allocates nothing, and that of a
// word which is not there, as nearly all are, ends at one look.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/words/word_index.h"

namespace vigie::extractors {

template <class Value>
class WordTable {
public:
    WordTable() = default;

    WordTable(std::initializer_list<std::pair<std::string_view, Value>> rows) {
        for (const auto& [word, value] : rows)
            (*this)[word] = value;
    }

    /// The value of `word`, made if it is new.
    Value& operator[](std::string_view word) {
        const std::uint32_t number = words_.add(word);
        if (number == values_.size()) values_.emplace_back();
        return values_[number];
    }

    /// Nothing when `word` is not in the table.
    [[nodiscard]] const Value* find(std::string_view word) const { return at(words_.find(word)); }

    [[nodiscard]] const Value* find(text::Word word) const { return at(words_.find(word)); }

    [[nodiscard]] const WordIndex& words() const { return words_; }

    /// All values, in the order in which their words came.
    [[nodiscard]] std::vector<Value>& values() { return values_; }

private:
    [[nodiscard]] const Value* at(std::uint32_t number) const {
        return number == WordIndex::none ? nullptr : &values_[number];
    }

    WordIndex words_;
    std::vector<Value> values_;
};

}  // namespace vigie::extractors
