// Where and when the talk is: the place and day spoken of last, which an event without its own
// takes over.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/discourse/candidate.h"
#include "extractors/discourse/sentence_time.h"

namespace vigie::extractors {

class Setting {
public:
    explicit Setting(const Scene& scene) : scene_(scene) {}

    /// Reads the sentence's place and day; `previous` is the day of the event before it.
    void note(std::size_t sentence, const std::optional<text::DateRange>& previous);

    /// The place spoken of just before, or just after; an index into Scene::places or -1.
    [[nodiscard]] int place_for(std::size_t sentence) const;

    /// The day spoken of just before, or in the two sentences after.
    [[nodiscard]] std::optional<text::DateRange> date_for(
        std::size_t sentence, const std::optional<text::DateRange>& previous) const;

private:
    const Scene& scene_;
    int place_ = -1;
    std::size_t place_sentence_ = 0;
    std::optional<text::DateRange> date_;
    std::size_t date_sentence_ = 0;
};

}  // namespace vigie::extractors
