#include "extractors/words/word_index.h"

#include <bit>
#include <cstring>

namespace vigie::extractors {
namespace {

/// A word's length, its first and its last eight bytes, which for shorter words overlap. Of words
/// up to sixteen bytes it tells all.
struct Ends {
    static constexpr std::size_t longest = 16;

    std::size_t size = 0;
    std::uint64_t head = 0;
    std::uint64_t tail = 0;

    friend bool operator==(const Ends&, const Ends&) = default;
};

template <class Number>
std::uint64_t load(const char* from) {
    Number number{};
    std::memcpy(&number, from, sizeof number);
    return number;
}

inline Ends ends_of(std::string_view word) {
    const std::size_t size = word.size();
    const char* const first = word.data();
    const char* const end = first + size;
    if (size >= 8) return {size, load<std::uint64_t>(first), load<std::uint64_t>(end - 8)};
    if (size >= 4) return {size, load<std::uint32_t>(first), load<std::uint32_t>(end - 4)};
    if (size == 0) return {};
    const auto middle = load<std::uint8_t>(first + size / 2);
    return {size, load<std::uint8_t>(first), middle << 8U | load<std::uint8_t>(end - 1)};
}

/// Of natural words hardly two agree in their ends. Never stored, so it need not be the same on
/// every machine.
inline std::uint64_t hash_of(const Ends& word) {
    const std::uint64_t mixed =
        (word.head ^ word.size) * 0x9E3779B97F4A7C15U ^ word.tail * 0xC2B2AE3D27D4EB4FU;
    return (mixed ^ mixed >> 32U) * 0xD6E8FEB86659FD93U;
}

}  // namespace

/// The slot of the word, or the free one where it would be.
template <class Same>
std::size_t WordIndex::slot_of(std::uint64_t hash, const Same& same) const {
    const std::size_t mask = slots_.size() - 1;
    const auto check = static_cast<std::uint32_t>(hash);
    std::size_t at = (hash >> 32U) & mask;
    while (slots_[at].word != none && !(slots_[at].check == check && same(word(slots_[at].word))))
        at = (at + 1) & mask;
    return at;
}

std::uint32_t WordIndex::look_up(std::string_view word) const {
    const Ends ends = ends_of(word);
    const auto same = [&](std::string_view other) {
        return ends_of(other) == ends && (ends.size <= Ends::longest || other == word);
    };
    return slots_[slot_of(hash_of(ends), same)].word;
}

void WordIndex::reserve(std::size_t words) {
    constexpr std::size_t usual_bytes = 8;
    ends_.reserve(words);
    bytes_.reserve(usual_bytes * words);
    if (2 * words > slots_.size()) spread(std::bit_ceil(2 * words));
}

std::uint32_t WordIndex::add(std::string_view word) {
    const auto same = [&](std::string_view other) { return other == word; };
    const std::uint64_t hash = hash_of(ends_of(word));
    std::size_t at = slot_of(hash, same);
    if (slots_[at].word != none) return slots_[at].word;
    if (2 * (size() + 1) > slots_.size()) {
        spread(2 * slots_.size());
        at = slot_of(hash, same);
    }
    const auto number = static_cast<std::uint32_t>(size());
    bytes_ += word;
    shapes_[letter_of(word)] |= shape_of(word);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[at] = {static_cast<std::uint32_t>(hash), number};
    return number;
}

void WordIndex::spread(std::size_t slots) {
    slots_.assign(slots, {});
    const auto other = [](std::string_view) { return false; };
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::uint64_t hash = hash_of(ends_of(word(number)));
        slots_[slot_of(hash, other)] = {static_cast<std::uint32_t>(hash), number};
    }
}

}  // namespace vigie::extractors
