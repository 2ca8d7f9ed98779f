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

/// "said it freed eight hostages held (by)", "documented in raids conducted by", "spoke of four
/// shells fired by": is the agent at the token another verb's than the one of saying?
bool is_agent_of_deed(const Reading& reading, const Mention& speech, std::uint32_t by);

/// « l'assaut (donné par) le JNIM », "the order (given by)": of a count or of news alone does it
/// say who told it, « un bilan de six morts a été (donné par) ».
bool gives_no_word(const Reading& reading, const text::Sentence& sentence, const Mention& speech);

}  // namespace vigie::extractors
