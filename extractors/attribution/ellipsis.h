// Who says a figure with the verb left out: « L'armée parle de deux blessés, le JNIM de vingt morts
// », "The army reported two dead, residents twenty".
#pragma once

#include <vector>

#include "extractors/attribution/attribution.h"
#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Where the figure begins that whoever is named before `behind` gives without a verb, in the
/// second of two clauses; `behind` is the token right behind his name. The sentence's end when he
/// gives none.
std::uint32_t figure_without_verb(const Reading& reading,
                                  const text::Sentence& sentence,
                                  std::uint32_t first,
                                  std::uint32_t behind);

/// Those of the sentence's speakers who say so; `found` are its statements with a verb.
std::vector<const Speaker*> speakers_without_verb(const Reading& reading,
                                                  const text::Sentence& sentence,
                                                  const std::vector<Speaker>& speakers,
                                                  const std::vector<Statement>& found);

}  // namespace vigie::extractors
