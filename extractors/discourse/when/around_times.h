// What the words around a time make of it: the day of a deed, of the telling, or of a find.
#pragma once

#include "extractors/discourse/when/timeline.h"

namespace vigie::extractors {

/// The times of one sentence.
class AroundTimes {
public:
    AroundTimes(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence) {}

    /// Of a time that is neither past nor standing.
    [[nodiscard]] TimeUse use_of(const TimeMention& mention) const;
    /// "Jeudi, l'armée a annoncé ...": a day at the head whose first verb is one of saying.
    [[nodiscard]] bool heads_telling(const TimeMention& mention) const;
    /// "announced on Tuesday that"
    [[nodiscard]] bool is_of_announcement(const TimeMention& mention) const;
    /// "(RFI, 20 September 2022)": when a source wrote of it.
    [[nodiscard]] bool is_citation(const TimeMention& mention) const;

private:
    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
};

}  // namespace vigie::extractors
