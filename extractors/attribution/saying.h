// Pairs a word of saying with its speaker: the subject before it, the inverted subject behind a
// quotation ("..., a indiqué un élu"), what "selon" or a passive's "par" governs.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class Found : std::uint8_t {
    nobody,  ///< the word says nothing: negated, meant, or without a speaker
    back,    ///< "a-t-il dit": who spoke before
    again,   ///< "..., et dément": who spoke before in the same sentence
    speakers,
};

struct SaidBy {
    Found found = Found::nobody;
    std::vector<const Speaker*> speakers;  ///< the first is the one nearest to the word
};

/// Who says what `speech` says. `speakers` are the sentence's.
SaidBy said_by(const Reading& reading,
               const Lexicon& lexicon,
               const text::Sentence& sentence,
               const std::vector<Speaker>& speakers,
               const Mention& speech);

}  // namespace vigie::extractors
