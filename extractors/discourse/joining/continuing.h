// Does a sentence that has no word of an event go on about one that was told before?
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "Le bilan est de cinq morts": does the sentence go on about the event of this or the last
/// paragraph, the draft that was told last? `tolls` are the sentence's.
bool continues(const Scene& scene,
               const Draft& draft,
               std::size_t sentence,
               const std::vector<Toll>& tolls);

/// "The camp was attacked. The day before, a MINUSMA truck had hit a mine. Six peacekeepers were
/// hurt": are the counts those of the recalled event's victims and not of the main one's?
bool befell_others(const Draft& recalled, const Draft& main, const std::vector<Toll>& tolls);

/// « La veille, un poste avait été attaqué. Deux gendarmes avaient été blessés »: counts of before
/// the news, right behind the recalled event.
bool had_befallen(const Scene& scene,
                  const Draft& recalled,
                  std::size_t sentence,
                  const std::vector<Toll>& tolls);

/// « Lundi déjà, des gardes avaient roulé sur une mine. Six d'entre eux sont morts », "Six of
/// them": of those whom the recalled event, right before, was about.
bool counts_of_them(const Scene& scene, const Draft& recalled, std::size_t sentence);

/// « Là encore, le JNIM a revendiqué l'opération », "There too, JNIM claimed": is the sentence of
/// the event that was told last, be it a recalled one?
[[nodiscard]] bool goes_on_there(const Scene& scene, std::size_t sentence);

/// « La région est l'épicentre de nombreuses attaques attribuées à l'EI »: whom such a sentence
/// names did not do what was told before. `deeds` and `tolls` are the sentence's.
[[nodiscard]] bool only_tells_habits(const Scene& scene,
                                     std::size_t sentence,
                                     const Deeds& deeds,
                                     const std::vector<Toll>& tolls);

/// « Hier, des hommes armés se sont signalés à Kani. Ils ont tué cinq chasseurs »: does the word
/// stand behind a sentence that leads to another day and place?
[[nodiscard]] bool is_behind_move(const Scene& scene, const Draft& draft, const Candidate& word);

}  // namespace vigie::extractors
