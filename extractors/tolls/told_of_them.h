// Several who are a pronoun where it is told what befell them, and were counted before: « Cinq
// cultivateurs sarclaient leurs champs : des hommes armés les ont abattus », "Two teachers were on
// their way home. They were abducted", « Toutes sont mortes ».
#pragma once

#include <cstddef>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Gives them to the status words that tell of them, when the sentence or the one before it counts
/// no others.
void tell_of_them(TollSentence& here, std::size_t sentence);

/// "Des chasseurs ont été la cible du JNIM. Ils ont perdu sept hommes": the first people named in
/// the sentence before, a group's name when there are none; nobody where no such pronoun opens.
const Mention* meant_by_plural(const TollSentence& here);

}  // namespace vigie::extractors
