// Figures that a word announces: "the death toll rose to 30", « Blessés : 3 ».
#pragma once

#include <cstddef>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "Fatalities: 7", "KIA: 4 FAMa; WIA: 7", « Blessés : 3 », "fatalities coded as 8": is it a note's
/// label, its figure behind?
bool labels_figure(const TollSentence& here, const Mention& status);

/// "residents put it at six villagers, and (a councillor) at ten": is it who gives the next figure?
bool gives_next_figure(const TollSentence& here, const PeoplePhrase& phrase);

/// Gives the word's status to the first count behind it that is its figure. `list` numbers those
/// who share one predicate.
void give_figure(TollSentence& here, const Predicate& predicate, std::size_t list);

/// "Les (blessés), au nombre de cinq", « les (morts) seraient au nombre de dix », "the (dead)
/// number twelve"
bool is_numbered_behind(const Reading& reading, const Mention& status);

/// « six morts et un nombre indéterminé de (blessés) », "an unknown number of (wounded)": nobody
/// counted them, and they are none of those counted before.
bool is_of_unknown_number(const TollSentence& here, const Mention& status);

}  // namespace vigie::extractors
