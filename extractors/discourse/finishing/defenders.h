// "Villagers fought back", « Les Dozos ont riposté »: people who meet those who attack their
// village with arms of their own make a fight of it.
#pragma once

#include <string>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {

/// The militia or the people who are told to have fought those who came; nullptr when nobody is.
[[nodiscard]] const Party* who_defended(const Finishing& work);

/// What the report calls them: a militia by its name, people as one without a name.
[[nodiscard]] std::string name_of_defender(const Finishing& work, const Party& party);

/// "The villagers fought back, killing two": does the toll count those whom they killed?
[[nodiscard]] bool killed_by_defenders(const Finishing& work, const DraftToll& draft);

/// They were struck as well, beside those whom the tolls count: whose dead these are is not told by
/// who fought back.
void name_defenders(Finishing& work);

}  // namespace vigie::extractors
