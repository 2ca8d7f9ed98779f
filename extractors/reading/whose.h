// Words of sides and things that only say whose something else is: "the (rebels') stronghold",
// "two (ambulance) drivers".
#pragma once

#include "extractors/lexicon/trie.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "six (truck) drivers", "a (motorcycle) taxi rider": people, and no thing.
[[nodiscard]] bool says_whose_people(const Reading& reading, const Match& thing);

/// "rebel-held Kidal", "the jihadist-infested north", "the rebel stronghold": who is about
/// there does nothing.
[[nodiscard]] bool describes_place(const Reading& reading, const Match& match);

/// "the former (UN) base", « l'ancien camp de la (Minusma) », « l'ex-base de (Barkhane) »: who was
/// there once, and is not struck there now.
[[nodiscard]] bool held_post_before(const Reading& reading, const Match& match);

}  // namespace vigie::extractors
