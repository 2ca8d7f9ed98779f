// Words as small numbers, in the order in which they came: each distinct word is kept once, in one
// block of bytes, and found through one flat table. What vigie asks of every token of every article
// (is it in this list, does an entry begin with it?) ends here.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace vigie::extractors {

/// The shapes of a list's words, or of a sentence's: by first letter, a bit for each last letter
/// and length.
class Shapes {
public:
    void add(text::Shape shape) { bits_.data()[shape.letter] |= std::uint64_t{1} << shape.ending; }

    [[gnu::always_inline, nodiscard]] bool hold(text::Shape shape) const {
        return (bits_.data()[shape.letter] >> shape.ending & 1U) != 0;
    }

    /// Does any stand in both?
    [[nodiscard]] bool meet(const Shapes& others) const {
        std::uint64_t both = 0;
        for (std::size_t letter = 0; letter < bits_.size(); ++letter)
            both |= bits_.data()[letter] & others.bits_.data()[letter];
        return both != 0;
    }

private:
    std::array<std::uint64_t, 32> bits_{};
};

class WordIndex {
public:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Makes room for so many words.
    void reserve(std::size_t words);

    /// The word's number, given now if it is new.
    std::uint32_t add(std::string_view word);

    /// The word's number; none when it was never added, and of an empty word.
    [[gnu::always_inline, nodiscard]] std::uint32_t find(std::string_view word) const {
        if (!word.empty() && shapes_.hold(text::Shape(word))) [[unlikely]]
            return look_up(word);
        return none;
    }

    /// The same of a text's word, whose shape is known.
    [[gnu::always_inline, nodiscard]] std::uint32_t find(text::Word word) const {
        if (shapes_.hold(word.shape)) [[unlikely]]
            return look_up(word);
        return none;
    }

    [[nodiscard]] std::string_view word(std::uint32_t number) const {
        const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view(bytes_).substr(begin, ends_[number] - begin);
    }

    [[nodiscard]] std::size_t size() const { return ends_.size(); }

    [[nodiscard]] const Shapes& shapes() const { return shapes_; }

private:
    /// Linear probing; half of the slots at least stay free, so that most words that are not there
    /// cost one look. Short words are their own keys, so that the letters need not be compared.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t word = none;
    };

    [[nodiscard]] std::uint32_t look_up(std::string_view word) const;
    [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint64_t key) const;
    void spread(std::size_t slots);

    static constexpr std::size_t least_slots = 8;

    /// The small lists of closed-class words are asked of every token, and most answers end here.
    Shapes shapes_;
    std::vector<Slot> slots_ = std::vector<Slot>(least_slots);  ///< a power of two
    std::size_t mask_ = least_slots - 1;                        ///< one less than the slots
    unsigned shift_ = 64 - std::countr_zero(least_slots);       ///< that leaves a number of a slot
    std::vector<std::uint32_t> ends_;                           ///< of the words in bytes_
    std::string bytes_;
};

}  // namespace vigie::extractors
