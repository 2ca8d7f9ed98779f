// The days that a sentence's time words mean, and which of them is the event's: "a indiqué
// vendredi" is the announcement's.
#pragma once

#include <optional>
#include <vector>

#include "extractors/reading/reading.h"
#include "text/time.h"

namespace vigie::extractors {

struct SentenceTime {
    const TimeMention* mention = nullptr;
    std::optional<text::DateRange> range;
    bool announcement = false;  ///< when somebody spoke
    bool background = false;    ///< history, habit, or over 31 days back
};

/// Of the sentence at `index`. Without a publication day nothing relative can be resolved; only
/// full dates keep a range.
std::vector<SentenceTime> sentence_times(const Reading& reading,
                                         const Lexicon& lexicon,
                                         std::size_t index,
                                         const std::optional<text::Day>& published,
                                         const std::optional<text::DateRange>& previous);

}  // namespace vigie::extractors
