#include "extractors/discourse/when/day_of_taking.h"

#include <algorithm>

namespace vigie::extractors {

std::optional<text::DateRange> day_of_taking_before(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t reach = 3;    // sentences
    constexpr std::uint32_t close = 8;  // tokens
    const auto& sentences = scene.reading.sentences;
    const std::size_t from = sentence - std::min(sentence, reach);
    for (std::size_t i = sentence; i-- > from;) {
        for (const SentenceTime& time : scene.timeline.in(i)) {
            if (!time.range || time.range->precision > 1) continue;
            const auto at = static_cast<std::uint32_t>(time.mention->first);
            const std::uint32_t start = std::max(sentences[i].first, at - std::min(at, close));
            const auto deeds = mentions_in(scene.reading, Kind::trigger, start, at);
            const bool taken = !deeds.empty() &&
                               scene.lexicon.trigger(deeds.back()->index).may_tell(Family::abduct);
            if (taken) return time.range;
        }
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
