#include "extractors/reading/agents.h"

#include <algorithm>

#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool leads_to_no_author(const Reading& reading,
                        const std::vector<Chunk>& before,
                        std::uint32_t by) {
    const bool behind = !before.empty() && before.back().last == by;
    if (behind && is_trigger(before.back())) return false;
    const bool along = behind && before.back().tag == '+';
    return along || (by > 0 && tells_holder(reading.word(by - 1)));
}

const Mention* blame_at(const Reading& reading, Mentions cues, std::uint32_t token) {
    static const WordSet leads("a au aux on to");
    const auto before = [](const Mention* cue, std::uint32_t at) { return cue->first < at; };
    auto cue = std::lower_bound(cues.begin(), cues.end(), token, before);
    for (; cue != cues.end() && (*cue)->first == token; ++cue) {
        if (static_cast<Cue>((*cue)->index) == Cue::suspicion &&
            leads.contains(reading.word((*cue)->last - 1)))
            return *cue;
    }
    return nullptr;
}

bool follows_by(const Reading& reading, std::uint32_t start, std::uint32_t token) {
    if (token <= start + 1) return false;
    const bool article = one_of(reading.word(token - 1), {"des", "les", "l'", "the", "un"});
    return one_of(reading.word(token - (article ? 2 : 1)), {"par", "by"});
}

}  // namespace vigie::extractors
