// Whether a sentence goes on about the past that one before it told, or turns to the news.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Boni has lived under siege since 2022. The jihadists attacked a convoy, killing three": one
/// deed with a count of its own, behind a sentence that tells only how long a town's state has
/// lasted; or « Depuis janvier, les attaques se multiplient. Le JNIM a revendiqué une embuscade
/// près de Boni », where the deed has a spot and the state is no older than a year.
[[nodiscard]] bool is_news_of_state(const Scene& scene, std::size_t past, std::size_t sentence);

/// "44 were killed a year ago. The attackers also burnt the market", behind a sentence that tells
/// the past alone: no day and no place of its own makes it news.
[[nodiscard]] bool goes_on_recalling(const Scene& scene, std::size_t past, std::size_t sentence);

/// « Le tribunal a examiné l'attaque de Boni. Quarante soldats ont été tués »: behind a sentence on
/// a deed that somebody goes back to, of that deed.
[[nodiscard]] bool goes_on_looking_into(const Scene& scene,
                                        std::size_t looked_into,
                                        std::size_t sentence);

/// "Ils", "They", "She": a pronoun alone stands for whom the sentence is about.
[[nodiscard]] bool opens_with_pronoun(const Reading& reading, const text::Sentence& sentence);

/// "Ils sont arrivés à l'aube", "The attackers also burnt": who is meant was told before.
[[nodiscard]] bool opens_with_anaphor(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
