// A fixed map from folded words, built once and shared. Nearly every lookup is of a word that is
// not there, so a small filter on first letter, last letter and length answers most of them.
#pragma once

#include <bitset>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace vigie::extractors {

template <class Value>
class WordTable {
public:
    WordTable() = default;

    WordTable(std::initializer_list<std::pair<std::string_view, Value>> rows) {
        for (const auto& [word, value] : rows)
            (*this)[word] = value;
    }

    /// The value of `word`, made if it is new. The view must outlive the table.
    Value& operator[](std::string_view word) {
        seen_.set(mark(word));
        return map_[word];
    }

    /// Nothing when `word` is not in the table.
    [[nodiscard]] const Value* find(std::string_view word) const {
        if (word.empty() || !seen_.test(mark(word))) return nullptr;
        const auto found = map_.find(word);
        return found == map_.end() ? nullptr : &found->second;
    }

    [[nodiscard]] auto begin() { return map_.begin(); }

    [[nodiscard]] auto end() { return map_.end(); }

private:
    static constexpr std::size_t filter_bits = 4096;

    static std::size_t mark(std::string_view word) {
        if (word.empty()) return 0;
        const auto first = static_cast<unsigned char>(word.front());
        const auto last = static_cast<unsigned char>(word.back());
        return (first * 131U + last * 17U + word.size() * 7U) % filter_bits;
    }

    std::bitset<filter_bits> seen_;
    std::unordered_map<std::string_view, Value> map_;
};

}  // namespace vigie::extractors
