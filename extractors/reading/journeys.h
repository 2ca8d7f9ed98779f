// « se rendre »: to yield, or to go somewhere.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « se sont rendus [mardi à Gao pour saluer le ministre] », « [à la mairie] », « [à Ber et ont tué
/// trois hommes] »: does what stands behind the verb, from the token on, make it a journey?
[[nodiscard]] bool is_journey(const Reading& reading,
                              const Lexicon& lexicon,
                              const text::Sentence& span,
                              std::uint32_t behind);

/// The same of the phrase, up to « se sont (rendus) »: nobody is taken who goes somewhere.
[[nodiscard]] bool tells_journey(const Reading& reading,
                                 const Lexicon& lexicon,
                                 const text::Sentence& span,
                                 const Mention& phrase);

}  // namespace vigie::extractors
