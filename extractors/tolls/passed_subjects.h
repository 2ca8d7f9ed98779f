// People who stand before a verb and are no subject of it.
#pragma once

#include <cstddef>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// « Les ravisseurs de l'ingénieur ont été arrêtés », "ten soldiers guarding (a mine) were
/// killed": one person or thing is no subject of a plural, but as the last of a list.
[[nodiscard]] bool disagrees(const TollSentence& here,
                             const PeoplePhrase& phrase,
                             const Predicate& predicate);

/// "six passengers aboard (a bus) died", "people travelling to (a market)": said of them.
[[nodiscard]] bool is_said_of_subject(const TollSentence& here,
                                      std::size_t at,
                                      const Predicate& predicate);

/// "four hostages taken by jihadists were killed": those who took them are no subject.
[[nodiscard]] bool is_agent(const TollSentence& here, const PeoplePhrase& phrase);

/// "suspects over (the killing) of three soldiers were detained": what those who are arrested are
/// blamed for.
[[nodiscard]] bool is_deed_of_arrested(const TollSentence& here, const Predicate& predicate);

/// "who killed (three villagers) were arrested", "killed (three jihadists) and were captured": of a
/// verb right before it.
[[nodiscard]] bool is_object_before(const TollSentence& here,
                                    std::size_t at,
                                    const Predicate& news);

/// « a blessé 24 personnes, dont (sept) sont mortes »: a verb of theirs, and not of the whole.
bool is_subject_after_dont(const TollSentence& here,
                           const PeoplePhrase& part,
                           const Predicate& predicate);

/// "robbed ten traders in a raid in which nobody (was killed)", « personne n'(a été tué) ».
bool is_said_of_nobody(const TollSentence& here, const Predicate& predicate);

}  // namespace vigie::extractors
