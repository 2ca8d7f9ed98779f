// Which count is a part of another: "six people, including two girls", "dix des vingt-deux otages".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Does a word of that kind lead to what begins at the token `first`?
bool stands_behind(const TollSentence& here,
                   PeopleWord kind,
                   std::uint32_t first,
                   std::uint32_t reach = 2);

/// "(three of) whom", "(three of them)", « (trois d'entre eux) »: does the number count some of
/// those told before?
bool is_some_of(const Reading& reading, const PeoplePhrase& phrase);

/// "nine traders, (three of them) Nigerien, were killed", "(two of whom) were pregnant": is the
/// part an aside that says who some of the whole just counted are, and nothing that befell these?
bool describes_some(const TollSentence& here, const PeoplePhrase& whole, const PeoplePhrase& part);

/// "The women, (two of whom) are mothers, were killed": such an aside on a subject that nobody
/// counted.
bool describes_subject(const TollSentence& here, const PeoplePhrase& part);

/// « sont repartis avec (des morts et des blessés) »: their own, and taken by nobody.
bool leave_with_those(const TollSentence& here,
                      const Predicate& predicate,
                      const PeoplePhrase& phrase);

/// "dont trois civils", "six people, including a woman and a girl": is it a part of the count that
/// ends `phrases`?
bool tells_part(const TollSentence& here,
                const std::vector<PeoplePhrase>& phrases,
                const PeoplePhrase& phrase);

/// « Treize d'entre eux, dont (trois enfants), ont été tués »: those who have a part are the whole,
/// where nobody else is counted before them.
void make_whole(const TollSentence& here,
                std::vector<PeoplePhrase>& phrases,
                const PeoplePhrase& part);

/// "dix des (vingt-deux otages)", "three of the (nine hostages)": what the bare count that ends
/// `phrases` is a part of.
bool is_whole_of(const TollSentence& here,
                 const std::vector<PeoplePhrase>& phrases,
                 const PeoplePhrase& phrase);

/// « (L'un des) deux soldats »: makes the phrase one of them. Of « l'un des deux soldats pris en
/// mai a été tué », where two were taken, that one stands before them.
std::optional<PeoplePhrase> count_one_of(const TollSentence& here, PeoplePhrase& phrase);

/// Gives the part the noun that both counts count; how many it is stays.
void take_noun(PeoplePhrase& part, const PeoplePhrase& whole);

/// « un émir et (quatre de ses hommes) », "a jihadist commander and (two of his fighters)": the one
/// counted right before them, whose they are; nullptr = they are of somebody else.
const PeoplePhrase* master_of(const TollSentence& here, const PeoplePhrase& phrase);

/// "Two officers were wounded. (One) is lightly injured", « (Deux) sont grièvement blessés »: a
/// bare count that opens its sentence, and how badly those are hurt: some of those told before.
[[nodiscard]] bool grades_some(const TollSentence& here, const PeoplePhrase& phrase);

}  // namespace vigie::extractors
