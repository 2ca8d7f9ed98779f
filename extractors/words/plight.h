// Words of how people fare: what they fear, lack, want and complain of, whatever befell them.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// « (peur) », « nous a (abandonnés) », "(afraid)": a mood, a complaint, a wish.
const WordSet& plight_words();

/// « une attaque qui (inquiète) les habitants », "spread (panic) among": what the news of a deed
/// does to those who hear of it.
const WordSet& stirring_words();

/// « (les prix) ont doublé », "(schools) are closed": how daily life goes.
const WordSet& daily_life_words();

/// « dénonce (les rumeurs) », "warned against (disinformation)": what people are told to mind.
const WordSet& rumour_words();

}  // namespace vigie::extractors
