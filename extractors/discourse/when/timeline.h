// The days that an article's time words mean, and which of them may be an event's: "a indiqué
// vendredi" is the announcement's, "les corps retrouvés samedi" the discovery's. The day spoken of
// moves on from sentence to sentence: "la veille" is the day before it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extractors/reading/reading.h"
#include "text/time.h"

namespace vigie::extractors {

enum class TimeUse : std::uint8_t {
    event,    ///< may be an event's day
    told,     ///< when somebody spoke, or the day that the page gives itself
    found,    ///< when bodies were found, or wounded died: the deed is older
    aside,    ///< another deed's than the main one's: "qui avait quitté Gao lundi"
    since,    ///< a state that lasts: "depuis le 1er septembre"
    past,     ///< history, habit, or over 31 days back
    recalls,  ///< the same, of the deed behind it alone: "deux mois après (un raid)"
};

struct SentenceTime {
    const TimeMention* mention = nullptr;
    std::optional<text::DateRange> range;
    TimeUse use = TimeUse::event;

    /// The tokens of its words: [first, last).
    [[nodiscard]] std::uint32_t first() const { return static_cast<std::uint32_t>(mention->first); }

    [[nodiscard]] std::uint32_t last() const { return static_cast<std::uint32_t>(mention->last); }

    [[nodiscard]] bool dates_event() const { return range && use == TimeUse::event; }
};

class Timeline {
public:
    /// Without a publication day nothing relative can be resolved; only full dates keep a range.
    Timeline(const Reading& reading,
             const Lexicon& lexicon,
             const std::optional<text::Day>& published);

    /// The times of one sentence, in the order of the text.
    [[nodiscard]] std::span<const SentenceTime> in(std::size_t sentence) const;

    /// The day that heads what is told there: "Lun. 6 octobre. Ningari." before it on its own.
    [[nodiscard]] std::optional<text::DateRange> heading_day(std::size_t sentence) const {
        return headings_[sentence];
    }

    /// The week or so that the title says the whole text covers: "Overview, 9-15 July".
    [[nodiscard]] const std::optional<text::DateRange>& covered() const { return covered_; }

private:
    std::vector<SentenceTime> times_;
    std::optional<text::DateRange> covered_;
    std::vector<std::optional<text::DateRange>> headings_;  ///< by sentence
    std::vector<std::size_t> ends_;                         ///< by sentence: one past its last time
};

}  // namespace vigie::extractors
