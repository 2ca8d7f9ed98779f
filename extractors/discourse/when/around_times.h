// What the words around a time make of it: the day of a deed, of the telling, or of a find.
#pragma once

#include "extractors/discourse/when/days_told.h"
#include "extractors/discourse/when/timeline.h"
#include "extractors/discourse/when/words_beside_time.h"

namespace vigie::extractors {

/// The times of one sentence.
class AroundTimes {
public:
    AroundTimes(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading),
          lexicon_(lexicon),
          sentence_(sentence),
          beside_(reading, lexicon, sentence),
          told_(reading, lexicon, sentence) {}

    /// Of a time that is neither past nor standing.
    [[nodiscard]] TimeUse use_of(const TimeMention& mention) const;
    /// "Jeudi, l'armée a annoncé ...": a day at the head whose first verb is one of saying.
    [[nodiscard]] bool heads_telling(const TimeMention& mention) const;
    /// "announced on Tuesday that"
    [[nodiscard]] bool is_of_announcement(const TimeMention& mention) const;
    /// "(RFI, 20 September 2022)": when a source wrote of it.
    [[nodiscard]] bool is_citation(const TimeMention& mention) const;

private:
    /// "a sergeant who had only arrived on (Wednesday)": what is said of somebody, and no deed.
    [[nodiscard]] bool says_who_came(const TimeMention& mention) const;
    /// "were still missing on (Thursday) after an ambush": how things stood then.
    [[nodiscard]] bool is_missing_still(const TimeMention& mention) const;
    /// "had crossed from Ivory Coast on Sunday and was ambushed"
    [[nodiscard]] bool had_been(const TimeMention& mention) const;

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
    WordsBesideTime beside_;
    DaysTold told_;
};

}  // namespace vigie::extractors
