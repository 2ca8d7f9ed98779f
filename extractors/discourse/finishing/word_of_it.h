// Does who speaks say anything of the event? Agencies quote moods, complaints and wishes beside it.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// « Ici, plus personne ne dort », « les prix ont doublé », "the state has abandoned us": neither
/// the statement's sentence nor the quotation that it is part of tells anything of the event.
bool says_nothing_of_it(const Finishing& work, const Statement& statement);

}  // namespace vigie::extractors
