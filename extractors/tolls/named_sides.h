// Whose people a toll is about, by the words beside it: their own noun ("soldats"), "côté FAMa",
// "dans nos rangs", "pertes ennemies", who mourns or admits them, who left them behind.
#pragma once

#include "extractors/tolls/side_words.h"

namespace vigie::extractors {

/// The side of the phrase's people, whose toll stands at the tokens [toll.first, toll.last);
/// `none` when no word tells.
Side side_of_people(const TollSentence& here, const PeoplePhrase& phrase, const Toll& toll);

}  // namespace vigie::extractors
