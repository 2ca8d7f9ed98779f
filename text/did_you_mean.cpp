#include "text/did_you_mean.h"

#include <algorithm>
#include <numeric>

namespace vigie::text {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Three rows of the usual table: a swap looks back two rows.
    std::vector<std::size_t> before;
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::move(above);
        above = std::move(row);
    }
    return above[b.size()];
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
    const auto nearest =
        std::min_element(known.begin(), known.end(), [&](std::string_view a, std::string_view b) {
            return edit_distance(word, a) < edit_distance(word, b);
        });
    if (nearest == known.end()) return "";
    const std::size_t letters = std::max(word.size(), nearest->size());
    if (edit_distance(word, *nearest) * 3 > std::max<std::size_t>(letters, 3)) return "";
    return "; did you mean '" + std::string(*nearest) + "'?";
}

}  // namespace vigie::text
