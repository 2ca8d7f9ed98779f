// Where news is told to be that names its place only by whom or what belongs there.
#pragma once

#include <cstddef>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// « Les habitants de Diafarabé sont privés de vivres. Une roquette est tombée mercredi sur Gao »:
/// is each sentence set in a cercle or region of its own, and the later one points to no other
/// news? Then the day of the one is not the other's.
[[nodiscard]] bool are_set_apart(const Scene& scene, std::size_t sentence, std::size_t other);

/// "JNIM claimed the raid on Diafarabe. On Friday a mine killed six near Bankass": is the sentence
/// set apart from the other, with a day of its own? Then who speaks in that does not speak of it.
[[nodiscard]] bool is_dated_apart(const Scene& scene, std::size_t sentence, std::size_t other);

/// « Une roquette est tombée sur Gao. Le préfet de Youwarou a été enlevé (lundi) »: the place in a
/// sentence with a day of its own that does not point to what was told at `before`, nor lies in the
/// same cercle; -1 when there is none. Both are indices into Scene::places.
[[nodiscard]] int place_of_news(const Scene& scene, std::size_t sentence, int before);

/// « Une roquette est tombée sur Gao. L'état-major dément avoir tué des civils à Mourdiah
/// (dimanche) »: has the word's sentence a day and a place of its own, by whatever words, in
/// another cercle than the draft's, and does not point to that?
[[nodiscard]] bool is_news_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
