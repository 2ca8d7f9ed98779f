// Who a pronoun before a word of saying stands for, where its own sentence tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// « Le préfet s'est rendu sur place. Il parle de six morts », "The mayor went there. He said": the
/// subject of the sentence before, in which nobody speaks; who was struck there speaks no more.
std::optional<Speaker> subject_of_sentence_before(const Reading& reading,
                                                  const Lexicon& lexicon,
                                                  std::size_t sentence,
                                                  const Mention& speech);

}  // namespace vigie::extractors
