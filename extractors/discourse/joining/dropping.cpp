#include "extractors/discourse/joining/dropping.h"

#include <algorithm>

namespace vigie::extractors {

bool is_undated(const Draft& draft) {
    return !draft.own_date && std::none_of(draft.words.begin(),
                                           draft.words.end(),
                                           [](const Candidate& word) { return word.date_tokens; });
}

void drop(const Scene& scene,
          std::vector<Draft>& drafts,
          std::size_t at,
          std::vector<Refusal>& refusals,
          const std::string& reason) {
    for (const Candidate& word : drafts[at].words)
        refusals.push_back(refusal(scene.reading, word.first, word.last, reason));
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(at));
    for (Draft& draft : drafts) {
        if (draft.listed_with == at) draft.listed_with.reset();
        if (draft.listed_with && *draft.listed_with > at) --*draft.listed_with;
    }
}

}  // namespace vigie::extractors
