#include "extractors/discourse/doubts/asides/beside_works.h"

#include <algorithm>
#include <optional>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What is mended, opened again, taught, won: no deed of war, and nothing that follows one at once,
/// as a visit to those struck does.
const WordSet& peaceful_deeds() {
    static const WordSet all(
        "rouvert rouverte rouverts reconstruit reconstruite reconstruits reconstruire rebati "
        "remplace repare reparee retabli retablie rehabilite rehabilitee restaure restauree "
        "restaurer renove renovee inaugure inauguree devoile devoilee preche vote enseigne chante expose "
        "nomme nommee decroche remporte "
        "reopened unveiled rebuilt rebuild replaced repaired restored rehabilitated renovated inaugurated "
        "preached voted teaches taught sang sings exhibited appointed elected won talk "
        "lecture");
    return all;
}

struct Clause {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// « , (qui a été enlevé à Djibo), », "a mast (destroyed by militants near Koro)": what the word
/// says of the noun before it, or nothing where it is the sentence's own verb.
std::optional<Clause> description(const Reading& reading,
                                  const text::Sentence& span,
                                  const Chunk& chunk) {
    constexpr std::uint32_t reach = 4;  // "(who) had been kidnapped"
    Clause clause{chunk.first, chunk.last};
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from && clause.first == chunk.first; --at) {
        if (one_of(reading.word(at - 1), {"who", "which", "qui", "that"})) clause.first = at - 1;
    }
    const bool relative = clause.first < chunk.first;
    const bool participle = chunk.verb.tense == Tense::bare &&
                            chunk.verb.construction == Construction::passive &&
                            chunk.first > span.first;
    if (!relative && !participle) return std::nullopt;
    while (clause.last < span.last && !one_of(reading.word(clause.last), {",", ";", ":"}))
        ++clause.last;
    return clause;
}

}  // namespace

bool is_beside_peaceful_deed(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (chunk.verb.construction == Construction::nominal ||
        !may_have(reading, span, peaceful_deeds()))
        return false;
    const auto clause = description(reading, span, chunk);
    if (!clause) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.first() >= clause->first && time.first() < clause->last;
    });
    return !dated && (has_word(reading, span.first, clause->first, peaceful_deeds()) ||
                      has_word(reading, clause->last, span.last, peaceful_deeds()));
}

}  // namespace vigie::extractors
