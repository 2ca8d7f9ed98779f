// « Accusé par le FLA d'avoir tué dix civils à Ber, le JNIM a démenti »: a participle that opens
// the sentence has the main clause's subject, and so has the deed of which it speaks.
#pragma once

#include <optional>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The chunk of who is accused of the deed at the chunk `at` by a participle that opens the
/// sentence; not of what is only told in that clause ("accused of lying about
/// the killing").
std::optional<std::size_t> accused_ahead(const Reading& reading,
                                         const Clauses& clauses,
                                         std::size_t at);

}  // namespace vigie::extractors
