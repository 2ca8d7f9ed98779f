// The days that a text has named so far, and those that head a list.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "extractors/discourse/when/timeline.h"
#include "extractors/reading/reading.h"
#include "extractors/words/neighbours.h"
#include "text/time.h"

namespace vigie::extractors {

/// The days spoken of so far. The last: an event's, or, where none was named, an announcement's;
/// the news': the first of an event.
class NamedDays {
public:
    void begin_sentence() {
        if (event_) told_.reset();
        ++since_;
    }

    void end_sentence(std::span<const SentenceTime> times) {
        aside_.reset();
        if (times.empty() || !times.back().range) return;
        const SentenceTime& last = times.back();
        if (last.use == TimeUse::aside) aside_ = last.range;
        // « fermé depuis lundi. Ce jour-là, »
        if (last.use == TimeUse::since && last.mention->standing && last.range->precision == 1)
            aside_ = text::DateRange{last.range->from, last.range->from, 1};
    }

    void note(const SentenceTime& time) {
        if (!news_ && time.dates_event()) news_ = time.range;
        if (!time.range || time.use == TimeUse::since || time.use == TimeUse::aside ||
            time.use == TimeUse::recalls)
            return;
        if (time.range->precision > 2) return;
        if (time.use == TimeUse::told) {
            told_ = time.range;
        } else {
            event_ = time.range;
            since_ = 0;
            told_.reset();
        }
    }

    [[nodiscard]] const std::optional<text::DateRange>& last() const {
        return told_ ? told_ : event_;
    }

    /// The same, or a day that the sentence before named last, of another deed.
    [[nodiscard]] const std::optional<text::DateRange>& named() const {
        return aside_ ? aside_ : last();
    }

    [[nodiscard]] const std::optional<text::DateRange>& news() const { return news_; }

    /// Was the last day named in this sentence or the one before?
    [[nodiscard]] bool is_fresh() const { return since_ < 2; }

private:
    std::optional<text::DateRange> news_;
    int since_ = 0;  ///< sentences behind the one that named the last
    std::optional<text::DateRange> aside_;
    std::optional<text::DateRange> event_;
    std::optional<text::DateRange> told_;
};

/// "Lun. 6 octobre." on its own: a list's day, for the few sentences behind it.
class Headings {
public:
    void note(const Reading& reading,
              const text::Sentence& sentence,
              std::span<const SentenceTime> times) {
        constexpr std::uint32_t longest = 9;
        constexpr std::uint32_t at_length = 14;  // « MAR. 11/08 – RN16, environs de KONNA. »
        constexpr int reach = 6;
        const bool headed = times.size() == 1 && times[0].dates_event() &&
                            times[0].mention->kind == TimeKind::date &&
                            leads(reading, sentence, *times[0].mention);
        const bool place_behind =
            headed && one_of(reading.word(times[0].mention->last), {"-", "\xE2\x80\x93"}) &&
            mentions_in(reading, Kind::trigger, sentence.first, sentence.last).empty();
        if (headed && sentence.last - sentence.first <= (place_behind ? at_length : longest)) {
            day_ = times[0].range;
            left_ = reach;
            line_ = sentence.paragraph;
            leads_line_ = false;
        } else if (left_ > 0 && (--left_ == 0 || (leads_line_ && sentence.paragraph != line_))) {
            day_.reset();
            left_ = 0;
        } else {
            leads_line_ |= sentence.paragraph == line_ && sentence.last - sentence.first > longest;
        }
    }

    [[nodiscard]] const std::optional<text::DateRange>& day() const { return day_; }

private:
    /// Behind marks alone: "[2] 07/03 –", "- 25 janvier,".
    static bool leads(const Reading& reading,
                      const text::Sentence& sentence,
                      const TimeMention& time) {
        for (std::size_t i = sentence.first; i < time.first; ++i) {
            if (is_word(reading.tokens, i) && i > sentence.first) return false;
        }
        return true;
    }

    std::optional<text::DateRange> day_;
    int left_ = 0;
    std::uint32_t line_ = 0;   ///< the heading's paragraph
    bool leads_line_ = false;  ///< the paragraph goes on: it heads no other
};

}  // namespace vigie::extractors
