// What a text recalls: deeds of long before those that are its news.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// What a time that leans tells the day of: "Deux mois après [un raid qui a fait dix morts], ...".
[[nodiscard]] Stretch leant_on(const Scene& scene,
                               const text::Sentence& sentence,
                               const TimeMention& time);

/// "The attacks follow [recent strikes on Boni]", « Cette attaque fait suite à [un raid sur Boni]
/// »: deeds without a day of their own.
[[nodiscard]] std::optional<Stretch> followed_deeds(const Scene& scene, std::size_t sentence);

/// "The attack comes weeks after a raid that (killed) ten": is the token in what is told as months
/// or years before?
[[nodiscard]] bool is_recalled(const Scene& scene, std::size_t sentence, std::uint32_t token);

/// "suspected of the 17 September attack that (killed) seventy": is the token in what is said of a
/// deed of a day long past?
[[nodiscard]] bool is_said_of_past_deed(const Scene& scene,
                                        std::size_t sentence,
                                        std::uint32_t token);

/// The counts but those of words that tell what is long past: "a town where 30 were killed in May",
/// "the first attack since 2016, when a raid left 19 dead".
[[nodiscard]] std::vector<Toll> without_past(const Scene& scene,
                                             std::size_t sentence,
                                             std::vector<Toll> tolls,
                                             const Deeds& deeds);

/// "Boni has lived under siege since 2022. The jihadists attacked a convoy, killing three": one
/// deed with a count of its own, behind a sentence that tells only how long a town's state has
/// lasted.
[[nodiscard]] bool is_news_of_state(const Scene& scene, std::size_t past, std::size_t sentence);

/// "44 were killed a year ago. The attackers also burnt the market", behind a sentence that tells
/// the past alone: no day and no place of its own makes it news.
[[nodiscard]] bool goes_on_recalling(const Scene& scene, std::size_t past, std::size_t sentence);

/// "celle de (Boni)", "the one in", "that of": does a pronoun for another deed stand close before
/// the token, at or behind `from`?
[[nodiscard]] bool names_its_like(const Reading& reading, std::uint32_t from, std::uint32_t token);

/// "deux attaques : celle de (Boni) a fait trois morts", "Celle de (Boni), samedi, a fait": behind
/// a colon or at the sentence's head the pronoun names a deed that is told, not one of old.
[[nodiscard]] bool tells_each(const Reading& reading, std::uint32_t from, std::uint32_t token);

/// "Ils", "They", "She": a pronoun alone stands for whom the sentence is about.
[[nodiscard]] bool opens_with_pronoun(const Reading& reading, const text::Sentence& sentence);

/// "Ils sont arrivés à l'aube", "The attackers also burnt": who is meant was told before.
[[nodiscard]] bool opens_with_anaphor(const Reading& reading, const text::Sentence& sentence);

}  // namespace vigie::extractors
