// Event words that tell how something is, not what was done: "the surrounding villages", « un
// accrochage violent ».
#pragma once

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// Of a participle or adjective as it stands in its sentence.
[[nodiscard]] bool is_adjective(const Reading& reading, const Chunk& chunk, const Trigger& trigger);

/// "Islamists occupying Gao burned the statues": said of the subject of a verb that follows.
[[nodiscard]] bool says_what_they_hold(const Scene& scene, const Chunk& chunk);

/// "Soldiers at the base handed over food": goods, and no ground.
[[nodiscard]] bool hands_over_goods(const Reading& reading, const Chunk& chunk);

/// « une base libérée par la Minusma a été frappée »: said of what was struck.
[[nodiscard]] bool is_past_handover(const Scene& scene, const Chunk& chunk);

/// « une violation de l'accord de paix », "guarantors of the agreement": one that is known, and of
/// which the sentence does not tell how it was made.
[[nodiscard]] bool is_pact_in_force(const Scene& scene, const Chunk& chunk);

/// « libérés au terme d'un accord », "freed under a deal": how those told to be free came to be so.
[[nodiscard]] bool is_how_they_were_freed(const Scene& scene, const Chunk& chunk);

/// « Les (inondations) ont coupé la route », "(floods) cut the road": the verb's subject.
[[nodiscard]] bool is_done_by_nature(const Reading& reading,
                                     std::uint32_t first,
                                     std::uint32_t verb);

/// "surrounded (by water)", « coupés du monde (par les inondations) »: is what stands behind the
/// token water or weather that did it?
[[nodiscard]] bool is_by_nature(const Reading& reading, std::uint32_t behind);

/// "the village seemed deserted": only men of arms desert.
[[nodiscard]] bool is_empty_place(const Candidate& word);

/// "In addition to yesterday's assault, the group claimed an attack on": told before.
[[nodiscard]] bool is_added_to(const Scene& scene, const Chunk& chunk);

}  // namespace vigie::extractors
