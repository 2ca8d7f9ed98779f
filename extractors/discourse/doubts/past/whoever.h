// « Celui qui refuse est enlevé », « Ceux qui pillent »: what befalls whoever does something, and
// what some do, without anybody yet.
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « (Celui qui) refuse est enlevé », « (Quiconque) s'oppose à eux est tué », "(anyone who) resists
/// is killed": what befalls whoever does something, and nobody yet.
bool befalls_whoever(const Reading& reading, const text::Sentence& span, const Chunk& chunk);

/// « (Ceux qui) pillent les populations », "those who loot", whatever day somebody speaks of them.
bool is_done_by_those_who(const Reading& reading, const text::Sentence& span, const Chunk& chunk);

}  // namespace vigie::extractors
