// Quotations: how far one reaches, and who is quoted behind a colon, without a word of saying:
// « Un habitant : "Ils sont venus à moto." »
#pragma once

#include <cstddef>
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

/// Is a quotation open where the sentence ends? It may have begun sentences before: « Ils sont
/// venus. Ils ont tiré. Ils sont repartis », dit un témoin.
bool leaves_quotation_open(const Reading& reading, std::size_t sentence);

}  // namespace vigie::extractors
