// Who is quoted behind a colon, without a word of saying: « Un habitant : "Ils sont venus à moto."
// »
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// The token of the colon before the sentence's first quotation; the sentence's end when none opens
/// so, or when deeds or words of saying stand before it.
std::uint32_t colon_of_quotation(const Reading& reading, const text::Sentence& sentence);

/// Who speaks behind the colon: "Issa Koné, maire de Ber", « témoignage d'un habitant »; nullptr
/// when nobody does.
const Speaker* quoted_behind(const Reading& reading,
                             const text::Sentence& sentence,
                             const std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
