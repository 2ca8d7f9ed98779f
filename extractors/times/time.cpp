#include "extractors/times/time.h"

namespace vigie::extractors {
std::vector<TimeMention> time_mentions(const text::Tokens&, Language) {
    return {};
}

std::optional<text::DateRange> resolve(const TimeMention&, const Reference&, TenseHint) {
    return std::nullopt;
}

bool is_background(const text::DateRange& range, text::Day published) {
    return published - range.to > std::chrono::days(31);
}
}  // namespace vigie::extractors
