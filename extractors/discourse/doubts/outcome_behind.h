// Operations of forces: a deed only where it is told what came of them.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// « une opération contre le JNIM », "an operation against the group"
bool is_operation(const Candidate& word);

/// "killed an unspecified number of them", « tué un nombre indéterminé »: an outcome, if no row.
bool tells_unknown_number(const Scene& scene, std::size_t sentence);

/// "... conducted an operation against JNIM near Ber. (Five fighters were killed)": does the next
/// sentence tell, with no place and no day of its own, what became of those whom it was against?
bool tells_outcome_behind(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
