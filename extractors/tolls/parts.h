// Which count is a part of another: "six people, including two girls", "dix des vingt-deux otages".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Does a word of that kind lead to what begins at the token `first`?
bool stands_behind(const TollSentence& here, PeopleWord kind, std::uint32_t first);

/// "dont trois civils", "including three": a part of the count before.
bool is_part(const TollSentence& here, const PeoplePhrase& phrase);

/// "six people, including a woman and a girl": one part and the next. `phrases` stand before it.
bool follows_part(const TollSentence& here,
                  const std::vector<PeoplePhrase>& phrases,
                  const PeoplePhrase& phrase);

/// "dix des (vingt-deux otages)", "three of the (nine hostages)": what the bare count that ends
/// `phrases` is a part of.
bool is_whole_of(const TollSentence& here,
                 const std::vector<PeoplePhrase>& phrases,
                 const PeoplePhrase& phrase);

/// « (L'un des) deux soldats »: one of them. Not « l'un des deux soldats pris en mai a été tué »,
/// where two were taken.
void count_one_of(const TollSentence& here, PeoplePhrase& phrase);

/// Gives the part the noun that both counts count; how many it is stays.
void take_noun(PeoplePhrase& part, const PeoplePhrase& whole);

}  // namespace vigie::extractors
