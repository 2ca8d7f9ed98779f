#include "extractors/words/word_index.h"

#include <bit>
#include <cstring>

namespace vigie::extractors {
namespace {

constexpr std::size_t longest_short = 8;  ///< bytes of a word that is its own key

/// The bytes there, the first of them the lowest.
template <class Number>
std::uint64_t load(const char* from) {
    Number number{};
    std::memcpy(&number, from, sizeof number);
    std::uint64_t wide = number;
    if constexpr (std::endian::native == std::endian::big)
        wide = __builtin_bswap64(wide) >> (64 - 8 * sizeof number);
    return wide;
}

/// All bytes of a short word. Of a longer one a hash of its ends and its length, in which natural
/// words hardly agree; its lowest byte is one that no word begins with.
inline std::uint64_t key_of(std::string_view word) {
    const std::size_t size = word.size();
    const char* const first = word.data();
    const char* const end = first + size;
    if (size > longest_short) {
        const std::uint64_t mixed = (load<std::uint64_t>(first) ^ size) * 0x9E3779B97F4A7C15U ^
                                    load<std::uint64_t>(end - 8) * 0xC2B2AE3D27D4EB4FU;
        return (mixed ^ mixed >> 32U) * 0xD6E8FEB86659FD93U | 0xFFU;
    }
    if (size >= 4)
        return load<std::uint32_t>(first) | load<std::uint32_t>(end - 4) << (8 * (size - 4));
    if (size == 0) return 0;
    return load<std::uint8_t>(first) | load<std::uint8_t>(first + size / 2) << (8 * (size / 2)) |
           load<std::uint8_t>(end - 1) << (8 * (size - 1));
}

/// Where to begin to look: the highest bits of the product, in which all of the key has a part.
inline std::size_t first_slot(std::uint64_t key, unsigned shift) {
    return key * 0x9E3779B97F4A7C15U >> shift;
}

}  // namespace

void WordIndex::reserve(std::size_t words) {
    constexpr std::size_t usual_bytes = 8;
    ends_.reserve(words);
    bytes_.reserve(usual_bytes * words);
    if (2 * words > slots_.size()) spread(std::bit_ceil(2 * words));
}

std::uint32_t WordIndex::look_up(std::string_view word) const {
    const std::uint64_t key = key_of(word);
    if (word.size() > longest_short) return slots_[slot_of(word, key)].word;
    const Slot* const slots = slots_.data();
    std::size_t at = first_slot(key, shift_);
    while (slots[at].key != key && slots[at].word != none)
        at = (at + 1) & mask_;
    return slots[at].word;
}

/// The slot of the word, or the free one where it would be.
std::size_t WordIndex::slot_of(std::string_view word, std::uint64_t key) const {
    const auto holds = [&](const Slot& slot) {
        return slot.key == key && (word.size() <= longest_short || this->word(slot.word) == word);
    };
    std::size_t at = first_slot(key, shift_);
    while (slots_[at].word != none && !holds(slots_[at]))
        at = (at + 1) & mask_;
    return at;
}

std::uint32_t WordIndex::add(std::string_view word) {
    const std::uint64_t key = key_of(word);
    std::size_t at = slot_of(word, key);
    if (slots_[at].word != none) return slots_[at].word;
    if (2 * (size() + 1) > slots_.size()) {
        spread(2 * slots_.size());
        at = slot_of(word, key);
    }
    const auto number = static_cast<std::uint32_t>(size());
    bytes_ += word;
    if (!word.empty()) shapes_.add(text::Shape(word));
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[at] = {key, number};
    return number;
}

void WordIndex::spread(std::size_t slots) {
    slots_.assign(slots, {});
    mask_ = slots - 1;
    shift_ = static_cast<unsigned>(std::countl_zero(mask_));
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::uint64_t key = key_of(word(number));
        slots_[slot_of(word(number), key)] = {key, number};
    }
}

}  // namespace vigie::extractors
