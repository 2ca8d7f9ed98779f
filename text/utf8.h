// UTF-8 read by the character, and passed over fast where it is plain.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vigie::text {

/// The first character of a text; U+0000 when there is none or the bytes are no UTF-8.
char32_t first_character(std::string_view utf8);

/// How many of the eight bytes at `bytes`, from the first on, are ASCII and no control character.
/// A borrow of the subtraction spoils only bytes behind the first that is found.
inline std::size_t printable_of_eight(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    constexpr std::uint64_t ones = 0x0101010101010101U;
    const std::uint64_t below_space = (word - ones * 0x20) & ~word;
    const std::uint64_t odd = (word | below_space) & (ones * 0x80);
    return static_cast<std::size_t>(std::countr_zero(odd)) / 8;
}

}  // namespace vigie::text
