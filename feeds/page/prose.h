// What of a page reads as prose, and how much of it stands in each box.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "feeds/page/outline.h"

namespace vigie::feeds::page {

/// A line as prose: the words of it that count. Short lines without a full stop and lines of links
/// count nothing.
std::uint32_t prose_words(const Line& line);

/// Whether it ends as sentences do.
bool is_sentence(std::string_view text);

/// Sums over lines, asked by range in constant time.
class Sums {
public:
    /// `kept[i]` false = the line counts nothing.
    Sums(const Outline& outline, const std::vector<bool>& kept);

    [[nodiscard]] std::uint32_t prose(const Box& box) const;  ///< words of prose
    [[nodiscard]] std::uint32_t other(const Box& box) const;  ///< other words, and those of links
    [[nodiscard]] std::uint32_t words(const Box& box) const;
    [[nodiscard]] std::uint32_t links(const Box& box) const;  ///< words in links

private:
    struct Sum {
        std::uint32_t prose = 0;
        std::uint32_t words = 0;
        std::uint32_t links = 0;
    };

    [[nodiscard]] Sum sum(const Box& box) const;
    std::vector<Sum> before_;
};

}  // namespace vigie::feeds::page
