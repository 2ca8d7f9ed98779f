// What a text recalls: deeds of long before those that are its news.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

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

/// "a (17 September) attack", "who fell on (17 March 2019) in the attack": does the time stand
/// right before the token, or lead to it by the deed in which somebody fell?
[[nodiscard]] bool is_right_behind(const Reading& reading,
                                   const TimeMention& time,
                                   std::uint32_t token);

/// "Thousands of civilians have been killed across the region": the dead of years, unless the
/// sentence names the day of one deed.
[[nodiscard]] bool counts_war(const Scene& scene, std::size_t sentence, const Toll& toll);

/// The counts but those of words that tell what is long past: "a town where 30 were killed in May",
/// "the first attack since 2016, when a raid left 19 dead".
[[nodiscard]] std::vector<Toll> without_past(const Scene& scene,
                                             std::size_t sentence,
                                             std::vector<Toll> tolls,
                                             const Deeds& deeds);

/// "celle de (Boni)", "the one in", "that of": does a pronoun for another deed stand close before
/// the token, at or behind `from`?
[[nodiscard]] bool names_its_like(const Reading& reading, std::uint32_t from, std::uint32_t token);

/// "deux attaques : celle de (Boni) a fait trois morts", "Celle de (Boni), samedi, a fait": behind
/// a colon or at the sentence's head the pronoun names a deed that is told, not one of old.
[[nodiscard]] bool tells_each(const Reading& reading, std::uint32_t from, std::uint32_t token);

}  // namespace vigie::extractors
