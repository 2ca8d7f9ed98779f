// Deeds that a sentence without a verb says were reported: nobody says so in it.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "FAMa airstrike reported near Ber", "with dozens reported dead", "Clashes between
/// JNIM and ISSP fighters reported in Ber": "was" is left out, and the word
/// of saying at the token `verb` has no subject.
bool is_reported_deed(const Reading& reading,
                      const Lexicon& lexicon,
                      const text::Sentence& sentence,
                      std::uint32_t verb);

}  // namespace vigie::extractors
