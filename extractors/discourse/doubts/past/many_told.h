// Many deeds told at once, and what the sentence goes on to say of them all.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "carried out dozens of attacks there, (striking) troops": the noun of many deeds that the word
/// behind its comma goes on about; nullptr when it goes on about none.
[[nodiscard]] const Chunk* many_gone_on_about(const Scene& scene,
                                              const Clauses& clauses,
                                              const Chunk& word);

}  // namespace vigie::extractors
