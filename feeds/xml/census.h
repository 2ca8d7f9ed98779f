// How much of some bytes is UTF-8 that XML allows.
#pragma once

#include <cstddef>
#include <string_view>

namespace vigie::feeds {

struct Census {
    std::size_t multibyte = 0;  ///< well-formed sequences of two bytes or more
    std::size_t invalid = 0;    ///< bytes that belong to none
    std::size_t forbidden = 0;  ///< characters that XML does not allow

    [[nodiscard]] bool spotless() const { return invalid == 0 && forbidden == 0; }
};

Census count(std::string_view bytes);

/// Length of the well-formed UTF-8 sequence at `i`, or 0.
std::size_t sequence(std::string_view bytes, std::size_t i);

/// Whether the sequence of `size` bytes at `i` is a character that XML does not allow.
bool forbidden(std::string_view bytes, std::size_t i, std::size_t size);

/// How many bytes from `begin` on are printable ASCII or a tabulator or an end of line.
std::size_t plain_run(std::string_view bytes, std::size_t begin);

}  // namespace vigie::feeds
