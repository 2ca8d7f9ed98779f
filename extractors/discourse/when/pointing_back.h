// Times that point back to one that the text named before and that is long past: « ce jeudi-là »,
// « en août de la même année », "In March they were taken, and freed two weeks later".
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/discourse/when/timeline.h"
#include "extractors/reading/reading.h"
#include "text/time.h"

namespace vigie::extractors {

/// Goes through a text's times in their order. What it is made from must outlive it.
class PointingBack {
public:
    PointingBack(const Reading& reading, const std::optional<text::Day>& published)
        : reading_(reading), published_(published) {}

    /// Sets right a time that points back, and keeps what it names for those behind it.
    void set(SentenceTime& time, std::size_t sentence);

private:
    struct Named {
        text::DateRange range;
        std::size_t sentence = 0;
        std::size_t first = 0;  ///< token
    };

    [[nodiscard]] bool is_old() const;
    /// « en août de la même année », "in August of that year"
    [[nodiscard]] bool is_of_that_year(const TimeMention& mention) const;
    /// « Le 17 janvier 2012, Ménaka est attaquée. (Le 24), Aguelhok tombe »: at the head of its
    /// sentence, of the month of the old date before it.
    [[nodiscard]] bool goes_on_in_month(const TimeMention& mention, std::size_t sentence) const;
    /// « ce jeudi-là », "on that Thursday"
    [[nodiscard]] bool is_that_weekday(const TimeMention& mention) const;
    /// "two weeks later", behind a month or year alone
    [[nodiscard]] bool is_counted_on(const TimeMention& mention, std::size_t sentence) const;
    /// « Le lendemain, 11 janvier »: the date of a day that was long ago
    [[nodiscard]] bool names_day_told(const TimeMention& mention) const;
    void set_in_year(SentenceTime& time, bool in_month) const;

    const Reading& reading_;
    const std::optional<text::Day>& published_;
    std::optional<Named> named_;            ///< the last date, month, year or day of news
    std::optional<SentenceTime> day_told_;  ///< a day counted from another, last of all times
};

}  // namespace vigie::extractors
