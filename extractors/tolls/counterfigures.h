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

/// « L'armée évoque cinq morts, le JNIM (une vingtaine) »: the figure of another, without a verb.
[[nodiscard]] bool has_source_before(const TollSentence& here, const PeoplePhrase& phrase);

/// « 35 morts selon le gouvernement, (95) selon la mairie », "and (95) according to the mayor"
[[nodiscard]] bool has_source_behind(const TollSentence& here, const PeoplePhrase& phrase);

/// « cinq morts selon (le maire), onze selon », "according to (a councillor)": who gives the
/// figure.
[[nodiscard]] bool is_cited(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
