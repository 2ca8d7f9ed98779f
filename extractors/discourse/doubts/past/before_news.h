// What the text tells beside its news without saying when and where: what had been before it, and
// sums of many deeds.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// « Vingt soldats ont été tués jeudi à Kani. Dans la même région, une attaque avait fait dix morts
/// à Boni », « Depuis le massacre de Boni, les habitants »: behind news of a day what had been at
/// another spot, and nobody says when.
[[nodiscard]] bool recalls_without_day(const Scene& scene, std::size_t sentence);

/// « Avant ce mardi, et après avoir frappé Boni, ils avaient déjà », "Before Sunday's attack they
/// had": does the sentence tell what had been before a day?
[[nodiscard]] bool tells_days_before(const Scene& scene, std::size_t sentence);

/// "the departure of troops (who had seized) it", « le poste (qui avait été attaqué) »: what is
/// said of somebody in the midst of what they did next, with no day of its own.
[[nodiscard]] bool had_been_done_by_then(const Scene& scene,
                                         const text::Sentence& sentence,
                                         const Chunk& chunk);

/// « Voilà un mois que le village (est encerclé) »: how it is since then, no event of a day.
[[nodiscard]] bool is_encircled_since(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// "Soldiers lifted the siege. The village had been (besieged) for two weeks": the siege that the
/// sentence before ends.
[[nodiscard]] bool is_siege_lifted(const Scene& scene, std::size_t sentence, const Chunk& chunk);

/// "This week, about 40 people died in various attacks", behind news of a day: the sum of many
/// deeds, none of them told.
[[nodiscard]] bool sums_up_many(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
