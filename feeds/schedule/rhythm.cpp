#include "feeds/schedule/rhythm.h"

#include <algorithm>
#include <functional>

namespace vigie::feeds {

using std::chrono::seconds;

namespace {

constexpr std::size_t newest_dates = 20;  // what a feed did months ago tells nothing of today
constexpr std::size_t fewest_dates = 4;
constexpr int polls_in_a_gap = 8;
constexpr int polls_in_a_silence =
    64;  // after a night of eight hours: every seven minutes and a half

}  // namespace

seconds usual_gap(std::vector<text::Instant> published, text::Instant now) {
    std::erase_if(published, [&](text::Instant at) { return at > now; });
    std::sort(published.begin(), published.end(), std::greater<>());
    published.erase(std::unique(published.begin(), published.end()), published.end());
    if (published.size() < fewest_dates) return seconds{0};
    published.resize(std::min(published.size(), newest_dates));
    std::vector<seconds> gaps;
    for (std::size_t i = 1; i < published.size(); ++i) {
        gaps.push_back(std::chrono::floor<seconds>(published[i - 1] - published[i]));
    }
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle;
}

seconds learnt_gap(seconds known, seconds observed) {
    return known == seconds{0} ? observed : (known + observed) / 2;
}

seconds rhythm_pause(seconds gap, seconds silence) {
    return std::max(gap / polls_in_a_gap, silence / polls_in_a_silence);
}

}  // namespace vigie::feeds
