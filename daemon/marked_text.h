// An article with numbered brackets around the words that something rests on: "[3 neuf soldats]".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::daemon {

/// Bytes [start, end) of the text; `number` is what the brackets show.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    int number = 0;
};

/// `text` with a bracket pair around each span. Spans may nest, share ends or cross; of two that
/// begin at one byte the longer opens first. Spans outside the text are left out.
std::string marked(std::string_view text, std::vector<Span> spans);

}  // namespace vigie::daemon
