// Sentences of an event that name groups which had no part in it.
#pragma once

#include <cstddef>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// Does the sentence speak of another year, of days before the event's, or of who is about in the
/// area ("JNIM and the Islamic State group are active there")?
bool speaks_of_others(const Finishing& work, std::size_t sentence);

/// "a village controlled by JNIM was attacked", « ville sous le contrôle de la CMA »: who holds the
/// ground is not who came.
bool holds_ground(const Reading& reading, const Mention& group);

/// "The CMA said one of its posts was attacked": does the speaker tell of what befell it?
bool tells_of_own_loss(const Finishing& work, const Statement& statement);

/// « Ici, c'est le JNIM qui est actif, confie un notable »: a source that is asked about the event
/// says whose ground it is.
bool is_told_by_source(const Finishing& work, std::size_t sentence);

}  // namespace vigie::extractors
