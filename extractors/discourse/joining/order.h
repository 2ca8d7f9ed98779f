// In which order the events that are being put together are asked whether a word is of them.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// An event that the text only recalled, and the one that it told before, by their numbers.
struct Recall {
    std::size_t event = SIZE_MAX;  ///< the older one; SIZE_MAX when none was recalled right before
    std::size_t news = SIZE_MAX;
};

/// « Dimanche, … . Samedi, un autre convoi avait été attaqué. Vingt camions ont brûlé »: behind
/// what only recalled an older event, a word without a place or day of its own is of the news
/// again. Not « Cette attaque », nor whom only the older one struck, nor a deed of the
/// older kind.
std::vector<std::size_t> back_to_news(const Scene& scene,
                                      const std::vector<Draft>& drafts,
                                      const Candidate& word,
                                      const Recall& recall);

/// "Deux hommes libérés. Ils avaient été enlevés à Ber. Ils ont été relâchés": what is told of
/// a release goes to the release; counts that an event had already go to that one again.
std::vector<std::size_t> by_likeness(const Scene& scene,
                                     const std::vector<Draft>& drafts,
                                     const Candidate& word,
                                     std::vector<std::size_t> order,
                                     const std::vector<Toll>& tolls);

}  // namespace vigie::extractors
