#include "extractors/discourse/doubts/the_rest.h"

#include <algorithm>

#include "extractors/reading/chunks.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(the rest) were let go", "released (the other passengers)"
bool names_the_rest(const Reading& reading, const text::Sentence& span, const Candidate& release) {
    static const WordSet rest("rest others other remaining autres reste");
    constexpr std::uint32_t reach = 5;  // "the other passengers were then (let go)"
    const bool passive = release.verb.construction == Construction::passive;
    const std::uint32_t from =
        passive ? release.first - std::min(reach, release.first - span.first) : release.last;
    const std::uint32_t to = passive ? release.first : std::min(release.last + reach, span.last);
    return has_word(reading, from, to, rest);
}

}  // namespace

bool are_the_rest(const Scene& scene, const Clauses& clauses, const Candidate& release) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[release.sentence];
    if (!names_the_rest(reading, span, release)) return false;
    const Chunk* before = nullptr;
    for (const Chunk& chunk : clauses.chunks) {
        if (chunk.first >= release.first) break;
        if (is_trigger(chunk)) before = &chunk;
    }
    // "two of those kidnapped died, the others were freed": they were held as well
    return before != nullptr && before->sense != nullptr && before->verb.tense == Tense::past &&
           before->verb.construction != Construction::nominal &&
           scene.lexicon.trigger(before->mention->index).may_tell(Family::abduct);
}

}  // namespace vigie::extractors
