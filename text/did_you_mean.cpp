#include "text/did_you_mean.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz -_";

/// Every word that one slip makes of this one, the likeliest slips first.
std::vector<std::string> one_slip_away(const std::string& word) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
        std::string& swapped = all.emplace_back(word);
        std::swap(swapped[i], swapped[i + 1]);
    }
    for (std::size_t i = 0; i < word.size(); ++i)
        all.emplace_back(word).erase(i, 1);
    for (std::size_t i = 0; i <= word.size(); ++i) {
        for (const char letter : letters) {
            all.emplace_back(word).insert(i, 1, letter);
            if (i < word.size()) all.emplace_back(word)[i] = letter;
        }
    }
    return all;
}

}  // namespace

std::string did_you_mean(std::string_view word,
                         const std::function<bool(std::string_view)>& is_known) {
    constexpr std::size_t longest = 40;  // what is longer is no slip
    if (word.size() < 3 || word.size() > longest) return "";
    for (const std::string& other : one_slip_away(std::string(word))) {
        if (is_known(other)) return "; did you mean '" + other + "'?";
    }
    return "";
}

}  // namespace vigie::text
