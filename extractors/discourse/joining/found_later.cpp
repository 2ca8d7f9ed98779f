#include "extractors/discourse/joining/found_later.h"

#include "extractors/discourse/joining/sentences.h"
#include "extractors/reading/cues.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool found_later(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t reach = 2;
    if (draft.family != Family::abduct) return false;
    const std::size_t last = draft.sentences.back();
    if (word.sentence < last || word.sentence - last > reach) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    const bool dead =
        word.family == Family::kill && has_cue(scene.reading, Cue::body, span.first, span.last);
    // « Des camions ont été retrouvés calcinés près de Sévaré » is news of others
    const bool theirs = word.family == Family::loot &&
                        has_word(scene.reading, span.first, word.first, possessives());
    return (dead || theirs) && has_cue(scene.reading, Cue::finding, span.first, span.last);
}

}  // namespace vigie::extractors
