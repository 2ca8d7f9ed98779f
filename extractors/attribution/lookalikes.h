// Words that look like a verb of saying and say nothing: "on reports of", "killed by alleged
// fighters".
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Nouns that look like a verb's present ("media reports"; "the army says" is none), and adjectives
/// that look like its past.
bool is_noun(const Reading& reading,
             const text::Sentence& sentence,
             const Mention& speech,
             const Speech& entry);

}  // namespace vigie::extractors
