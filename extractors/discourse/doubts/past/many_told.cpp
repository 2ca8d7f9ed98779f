#include "extractors/discourse/doubts/past/many_told.h"

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

const Chunk* many_gone_on_about(const Scene& scene, const Clauses& clauses, const Chunk& word) {
    const auto trigger = [&](const Chunk& chunk) -> const Trigger& {
        return scene.lexicon.trigger(chunk.mention->index);
    };
    const bool behind = word.first > 0 && scene.reading.word(word.first - 1) == ",";
    if (!behind || word.sense == nullptr || !is_attack(word.sense->family) ||
        trigger(word).form != VerbForm::gerund)
        return nullptr;
    const Chunk* before = nullptr;
    for (const Chunk& chunk : clauses.chunks) {
        if (is_trigger(chunk) && chunk.last <= word.first) before = &chunk;
    }
    return before != nullptr && trigger(*before).kind == WordKind::noun && trigger(*before).plural
               ? before
               : nullptr;
}

}  // namespace vigie::extractors
