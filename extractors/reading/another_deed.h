// « Une attaque a fait six morts à Ber ; (une autre), à Koro, a fait deux blessés », "another
// wounded two in Koro": a word that stands for one more deed, and for nobody.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does one more deed begin at the token, told by a verb of its own behind it?
bool stands_for_deed(const Reading& reading, const text::Sentence& span, std::uint32_t at);

/// The last token before `token` at which one more deed begins; the sentence's end when none does.
std::uint32_t deed_begun_before(const Reading& reading,
                                const text::Sentence& span,
                                std::uint32_t token);

}  // namespace vigie::extractors
