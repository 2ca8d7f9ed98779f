#include "extractors/discourse/doubts/crime/deranged.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « un (malade) mental », but « un malade », "le fou de Dieu"
bool is_deranged(const Reading& reading, std::uint32_t noun) {
    if (reading.word(noun) == "malade") return reading.word(noun + 1) == "mental";
    return !one_of(reading.word(noun + 1), {"de", "d'", "furieux"});
}

/// "A (mentally ill) man hacked", « Un homme souffrant de troubles (mentaux) a »
bool is_ill_subject(const Scene& scene, const Candidate& word) {
    static const WordSet people("man woman youth homme femme jeune individu");
    static const WordSet states(
        "mentally deranged insane disturbed mentaux psychiques psychiatriques");
    const auto subject = subject_in(scene, word, people);
    if (!subject) return false;
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    for (std::uint32_t at = std::max(first, *subject - std::min(*subject, 3U)); at < word.first;
         ++at) {
        if (states.contains(scene.reading.word(at))) return true;
        if (at > *subject && one_of(scene.reading.word(at), {",", "et", "and"})) return false;
    }
    return false;
}

}  // namespace

bool is_by_deranged(const Scene& scene, const Candidate& word) {
    static const WordSet deranged(
        "fou folle desequilibre desequilibree forcene malade ivrogne madman lunatic drunkard");
    const auto doer = subject_in(scene, word, deranged);
    if (doer && is_deranged(scene.reading, *doer)) return true;
    const auto agent = agent_in(scene, word, deranged);
    if (agent && is_deranged(scene.reading, *agent)) return true;
    return is_ill_subject(scene, word);
}

}  // namespace vigie::extractors
