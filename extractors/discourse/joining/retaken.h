// Those who held a place and died as it was retaken, where the text tells in an aside how it fell:
// « a repris Léré, tombée dix jours plus tôt aux mains du JNIM, et dit avoir tué 30 terroristes ».
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Does the word count the dead of the retaking, though the aside's day stands nearer?
bool fell_as_retaken(const Scene& scene, const Draft& draft, const Candidate& word);

/// "retook Ber, which had fallen on Friday. Twelve rebels were killed": the retaking is asked
/// before the loss that was told behind it.
void retaking_first(const Scene& scene,
                    const std::vector<Draft>& drafts,
                    const Candidate& word,
                    std::vector<std::size_t>& order);

}  // namespace vigie::extractors
