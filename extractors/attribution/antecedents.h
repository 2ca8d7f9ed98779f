// Who a pronoun before a word of saying stands for, where its own sentence tells.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// « (Le gouverneur) est allé à Ber, où il a dit », « (Le maire) s'est rendu sur place : cinq
/// morts, a-t-il constaté »: the person who opens the sentence, when another clause parts him from
/// the verb; nullptr when nobody does.
const Speaker* subject_of_clause_before(const Reading& reading,
                                        const text::Sentence& sentence,
                                        const std::vector<Speaker>& speakers,
                                        std::uint32_t verb);

}  // namespace vigie::extractors
