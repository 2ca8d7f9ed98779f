// A folded date, read from left to right. For feeds/dates alone.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

#include "feeds/dates/names.h"

namespace vigie::feeds::dates {

inline std::optional<int> named(std::string_view word, const auto& table, bool whole) {
    for (const names::Named& row : table) {
        if (whole ? word == row.name : word.starts_with(row.name)) return row.value;
    }
    return std::nullopt;
}

inline bool is_one_of(std::string_view word, const auto& table) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

inline bool begins_as_one_of(std::string_view word, const auto& table) {
    return std::any_of(table.begin(), table.end(), [&](std::string_view beginning) {
        return word.starts_with(beginning);
    });
}

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

inline bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The folded date, read from left to right.
class Reader {
public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    void skip_space() {
        while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == ','))
            rest_.remove_prefix(1);
    }

    std::optional<int> number(std::size_t most_digits) {
        std::size_t size = 0;
        while (size < rest_.size() && is_digit(rest_[size]))
            ++size;
        if (size == 0 || size > most_digits) return std::nullopt;
        int value = 0;
        std::from_chars(rest_.data(), rest_.data() + size, value);
        rest_.remove_prefix(size);
        return value;
    }

    std::string_view word() {
        std::size_t size = 0;
        while (size < rest_.size() && is_letter(rest_[size]))
            ++size;
        const std::string_view word = rest_.substr(0, size);
        rest_.remove_prefix(size);
        if (!word.empty() && rest_.starts_with('.')) rest_.remove_prefix(1);
        return word;
    }

    std::string_view digits() {
        std::size_t size = 0;
        while (size < rest_.size() && is_digit(rest_[size]))
            ++size;
        const std::string_view digits = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return digits;
    }

    [[nodiscard]] std::string_view rest() const { return rest_; }

    bool take(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// Leaves out what stands up to the next `c`, and it.
    void skip_past(char c) {
        rest_.remove_prefix(std::min(rest_.find(c), rest_.size()));
        (void)take(c);
    }

    [[nodiscard]] bool at_digit() const { return !rest_.empty() && is_digit(rest_[0]); }

    [[nodiscard]] bool done() const { return rest_.empty(); }

    [[nodiscard]] char front() const { return rest_.empty() ? '\0' : rest_[0]; }

private:
    std::string_view rest_;
};

}  // namespace vigie::feeds::dates
