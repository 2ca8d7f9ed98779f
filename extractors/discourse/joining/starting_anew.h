// Sentences that lead away from what was told by their first words: a day, "hours later", "it was
// the turn of".
#pragma once

#include <optional>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Shortly after, ", « Peu après », « Quelques heures plus tard »: at the head of the sentence
/// that begins at `first`.
bool opens_later(const Reading& reading, std::uint32_t first);

/// "In the same (area)", « Le même (jour) », "At the same (time)": at the head of the sentence that
/// begins at `first`, what is said to be the same.
std::optional<text::Word> what_is_same(const Reading& reading, std::uint32_t first);

/// « Au même moment, », "At the same time, ", « Le même jour, », "That same day, "; the same place
/// is not enough for people to be others.
bool opens_at_same_time(const Reading& reading, std::uint32_t first);

/// « Mardi enfin, Koumantou. », « Mercredi, des soldats roulaient vers Ber. »: does the sentence
/// open with the day of a deed that only the next one tells?
bool opens_scene(const Scene& scene, std::size_t sentence);

/// "Earlier on Monday three policemen were killed in Barani", « Plus tôt lundi, … à Bankass »: what
/// was before what is told, at a place of its own.
[[nodiscard]] bool tells_of_before(const Scene& scene, std::size_t sentence);

/// "A relief column was itself ambushed", « a été à son tour attaquée »: another deed after the one
/// told.
[[nodiscard]] bool tells_in_turn(const Scene& scene, std::size_t sentence);

/// "A mine killed four traders on Sunday. Also on Sunday, five soldiers died in an ambush": a day
/// that leads its sentence, and others who were struck.
bool starts_anew(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
