#include "extractors/words/word_index.h"

#include <bit>

namespace vigie::extractors {

void WordIndex::reserve(std::size_t words) {
    constexpr std::size_t usual_bytes = 8;
    ends_.reserve(words);
    bytes_.reserve(usual_bytes * words);
    if (2 * words > slots_.size()) spread(std::bit_ceil(2 * words));
}

std::uint32_t WordIndex::add(std::string_view word) {
    const std::uint64_t hash = hash_of(word);
    std::size_t at = slot_of(word, hash);
    if (slots_[at].word != none) return slots_[at].word;
    if (2 * (size() + 1) > slots_.size()) {
        spread(2 * slots_.size());
        at = slot_of(word, hash);
    }
    const auto number = static_cast<std::uint32_t>(size());
    bytes_ += word;
    lengths_[letter_of(word)] |= length_of(word);
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    slots_[at] = {static_cast<std::uint32_t>(hash), number};
    return number;
}

void WordIndex::spread(std::size_t slots) {
    slots_.assign(slots, {});
    for (std::uint32_t number = 0; number < size(); ++number) {
        const std::uint64_t hash = hash_of(word(number));
        slots_[slot_of(word(number), hash)] = {static_cast<std::uint32_t>(hash), number};
    }
}

}  // namespace vigie::extractors
