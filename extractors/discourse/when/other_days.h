// Days that words beside them take from the deed: of a citation, of a find, of what is to come.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "(RFI, 20 September 2022)": when a source wrote of it.
[[nodiscard]] bool is_citation(const Reading& reading,
                               const text::Sentence& sentence,
                               const TimeMention& mention);

/// "Les corps ont été retrouvés samedi", "On 3 June, the body of a guard … was found".
[[nodiscard]] bool is_finding(const Reading& reading,
                              const Lexicon& lexicon,
                              const text::Sentence& sentence,
                              const TimeMention& mention);

/// "claimed responsibility for the (9 May) ambush": the day of the deed that it stands before.
[[nodiscard]] bool leads_deed(const Reading& reading,
                              const Lexicon& lexicon,
                              const TimeMention& mention);

/// "promet de revenir lundi", "menace de défiler jeudi": a day to come.
[[nodiscard]] bool is_planned(const Reading& reading,
                              const text::Sentence& sentence,
                              const TimeMention& mention);

}  // namespace vigie::extractors
