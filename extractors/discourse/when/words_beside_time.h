// What stands at the tokens near a time: a verb of saying, a cue, an event word.
#pragma once

#include <cstddef>
#include <optional>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The words of one sentence. What it is made from must outlive it.
class WordsBesideTime {
public:
    WordsBesideTime(const Reading& reading, const Lexicon& lexicon, const text::Sentence& sentence)
        : reading_(reading), lexicon_(lexicon), sentence_(sentence) {}

    [[nodiscard]] bool cue_at(Cue cue, std::size_t at) const;
    /// A verb of saying; in "Des tirs ont été signalés lundi" nobody speaks.
    [[nodiscard]] bool speech_at(std::size_t at) const;
    /// "(said) on Monday", « affirme (avoir) conduit jeudi »: does the token tell that somebody
    /// spoke, or begin what is told, whose day is its own? Nothing when it does neither.
    [[nodiscard]] std::optional<bool> tells_at(std::size_t at) const;
    /// « un décompte livré (mardi) par les autorités »: does the day part a phrase of saying?
    [[nodiscard]] bool parts_speech(const TimeMention& day) const;
    /// "The mayor, in a note read on the radio on (Monday), said": when he spoke.
    [[nodiscard]] bool ends_aside_of_speaker(const TimeMention& day) const;
    /// A deed, or what became of people.
    [[nodiscard]] bool event_word_at(std::size_t at) const;

private:
    template <class Test>
    [[nodiscard]] bool covered(Kind kind, std::size_t at, const Test& test) const;
    /// "attribuée", "s'est poursuivie": a French participle that agrees is not that of "a dit".
    [[nodiscard]] bool agrees(const Speech& speech, std::size_t at) const;
    /// "the army post at Kalana", "a report of": no "residents report" stands before.
    [[nodiscard]] bool is_noun(std::size_t at) const;

    const Reading& reading_;
    const Lexicon& lexicon_;
    const text::Sentence& sentence_;
};

}  // namespace vigie::extractors
