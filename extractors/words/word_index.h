// Words as small numbers, in the order in which they came: each distinct word is kept once, in one
// block of bytes, and found through one flat table. What vigie asks of every token of every article
// (is it in this list, does an entry begin with it?) ends here.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::extractors {

class WordIndex {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Makes room for so many words.
    void reserve(std::size_t words);

    /// The word's number, given now if it is new.
    std::uint32_t add(std::string_view word);

    /// The word's number; none when it was never added.
    [[nodiscard]] std::uint32_t find(std::string_view word) const {
        if ((lengths_[letter_of(word)] & length_of(word)) == 0) return none;
        return slots_[slot_of(word, hash_of(word))].word;
    }

    [[nodiscard]] std::string_view word(std::uint32_t number) const {
        const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view(bytes_).substr(begin, ends_[number] - begin);
    }

    [[nodiscard]] std::size_t size() const { return ends_.size(); }

private:
    /// Linear probing; half of the slots at least stay free, so that most words that are not there
    /// cost one look. `check` spares comparing letters.
    struct Slot {
        std::uint32_t check = 0;
        std::uint32_t word = none;
    };

    static std::size_t letter_of(std::string_view word) {
        return word.empty() ? 0 : static_cast<unsigned char>(word.front()) & 31U;
    }

    /// One bit of 32 for each length; the last for all that are longer.
    static std::uint32_t length_of(std::string_view word) {
        return 1U << std::min<std::size_t>(word.size(), 31);
    }

    static std::uint64_t hash_of(std::string_view word);
    [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint64_t hash) const;
    void spread(std::size_t slots);

    /// Of the words that begin with each letter: the small lists of closed-class words are asked of
    /// every token, and most answers end here.
    std::array<std::uint32_t, 32> lengths_{};
    std::vector<Slot> slots_ = std::vector<Slot>(8);  ///< a power of two
    std::vector<std::uint32_t> ends_;                 ///< of the words in bytes_
    std::string bytes_;
};

/// Mixes a word's first and last eight bytes and its length: of natural words hardly two agree in
/// all of these. Never stored, so it need not be the same on every machine.
inline std::uint64_t WordIndex::hash_of(std::string_view word) {
    const char* const first = word.data();
    const std::size_t size = word.size();
    const auto load = [](const char* from, auto into) {
        __builtin_memcpy(&into, from, sizeof into);
        return static_cast<std::uint64_t>(into);
    };
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    if (size >= 8) {
        head = load(first, std::uint64_t{});
        tail = load(first + size - 8, std::uint64_t{});
    } else if (size >= 4) {
        head = load(first, std::uint32_t{});
        tail = load(first + size - 4, std::uint32_t{});
    } else if (size > 0) {
        head = static_cast<unsigned char>(first[0]);
        tail =
            load(first + size / 2, std::uint8_t{}) << 8U | load(first + size - 1, std::uint8_t{});
    }
    const std::uint64_t mixed = (head ^ size) * 0x9E3779B97F4A7C15U ^ tail * 0xC2B2AE3D27D4EB4FU;
    return (mixed ^ mixed >> 32U) * 0xD6E8FEB86659FD93U;
}

inline std::size_t WordIndex::slot_of(std::string_view word, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const auto check = static_cast<std::uint32_t>(hash);
    for (std::size_t at = (hash >> 32U) & mask;; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.word == none || (slot.check == check && this->word(slot.word) == word)) return at;
    }
}

}  // namespace vigie::extractors
