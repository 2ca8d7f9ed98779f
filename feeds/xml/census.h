// How much of some bytes is UTF-8 that XML allows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vigie::feeds {

struct Census {
    std::size_t multibyte = 0;  ///< well-formed sequences of two bytes or more
    std::size_t invalid = 0;    ///< bytes that belong to none
    std::size_t forbidden = 0;  ///< characters that XML does not allow
    std::size_t paired = 0;     ///< of `multibyte`, those of surrogate_pair()

    [[nodiscard]] bool spotless() const { return invalid == 0 && forbidden == 0 && paired == 0; }
};

Census count(std::string_view bytes);

/// Length of the well-formed UTF-8 sequence at `i`, or 0.
std::size_t sequence(std::string_view bytes, std::size_t i);

/// The character that stands at `i` as the two halves of a surrogate pair, three bytes each, as
/// Java and old databases write what is beyond U+FFFF (CESU-8); 0 when there is none.
std::uint32_t surrogate_pair(std::string_view bytes, std::size_t i);
inline constexpr std::size_t surrogate_pair_size = 6;

/// Whether the sequence of `size` bytes at `i` is a character that XML does not allow.
bool forbidden(std::string_view bytes, std::size_t i, std::size_t size);

/// How many bytes from `begin` on are printable ASCII or a tabulator or an end of line.
std::size_t plain_run(std::string_view bytes, std::size_t begin);

}  // namespace vigie::feeds
