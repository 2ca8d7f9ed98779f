// Which boxes beside the best one are of the same text: parts of an article stand in rows, columns
// and blocks that a site builds its pages of, between boxes of other things.
#pragma once

#include <cstdint>
#include <vector>

#include "feeds/page/outline.h"
#include "feeds/page/prose.h"

namespace vigie::feeds::page {

/// Where one looks: `below` is the best box or one around it, `named` whether the site says that
/// the best box is the text.
struct Vicinity {
    std::uint32_t best = 0;
    std::uint32_t below = 0;
    bool named = false;
};

/// Looks at what others own: it must not outlive them.
class Neighbours {
public:
    Neighbours(const Outline& outline, const std::vector<bool>& kept, const Sums& sums)
        : outline_(outline), kept_(kept), sums_(sums) {}

    /// Whether the box, which stands beside `below`, reads like the best one.
    [[nodiscard]] bool is_one(std::uint32_t index, const Vicinity& where) const;

private:
    [[nodiscard]] bool is_row_beside(const Box& box, const Box& below) const;
    [[nodiscard]] bool reads_as_text(const Box& box) const;
    [[nodiscard]] bool opens_with_a_label(const Box& box) const;
    [[nodiscard]] bool has_heading(const Box& box, bool linked) const;
    [[nodiscard]] bool is_digest(const Box& box) const;

    const Outline& outline_;
    const std::vector<bool>& kept_;
    const Sums& sums_;
};

}  // namespace vigie::feeds::page
