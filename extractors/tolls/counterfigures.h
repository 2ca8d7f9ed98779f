// Another's figure, told by the number alone: "A health worker spoke of 15", "residents put the
// number at 20", « un élu avance le chiffre de 20 ». What became of those counted was told before.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Is the phrase a number, of nobody or of people, that its clause gives as a figure?
bool is_figure_given(const TollSentence& here, const PeoplePhrase& phrase);

/// The counts of a sentence that tells no fate: they take that of the last count before it.
std::vector<Toll> figures_given(TollSentence& here, std::size_t sentence);

}  // namespace vigie::extractors
