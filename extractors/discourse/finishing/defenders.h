// "Villagers fought back", « Les Dozos ont riposté »: people who meet those who attack their
// village with arms of their own make a fight of it.
#pragma once

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// The militia or the people who are told to have fought those who came; nullptr when nobody is.
[[nodiscard]] const Party* who_defended(const Finishing& work);

/// They were struck as well: a militia by its name, people as one without a name.
void name_defenders(Finishing& work);

}  // namespace vigie::extractors
