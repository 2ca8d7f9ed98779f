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

/// Is the sentence, with its counts, of the event that the one before recalled, and not of the main
/// one?
bool is_of_recalled(const Scene& scene,
                    const Draft& recalled,
                    const Draft& main,
                    std::size_t sentence,
                    const std::vector<Toll>& tolls);

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
