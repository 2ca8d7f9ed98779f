// "Ten soldiers left their camp and joined JNIM": men who change sides leave, and hand over no
// ground.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"

namespace vigie::extractors {

void drop_leaving_of_deserters(std::vector<Candidate>& found) {
    const auto joins = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::surrender && word.verb.construction != Construction::nominal;
    });
    if (joins == found.end()) return;
    const std::uint32_t side = joins->first;
    std::erase_if(found, [&](const Candidate& word) {
        return word.family == Family::withdraw && word.first < side;
    });
}

}  // namespace vigie::extractors
