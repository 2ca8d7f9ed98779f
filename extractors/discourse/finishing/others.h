// Sentences of an event that name groups which had no part in it.
#pragma once

#include <cstddef>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// Does the sentence speak of another year, of days before the event's, or of who is about in the
/// area ("JNIM and the Islamic State group are active there")?
bool speaks_of_others(const Finishing& work, std::size_t sentence);

}  // namespace vigie::extractors
