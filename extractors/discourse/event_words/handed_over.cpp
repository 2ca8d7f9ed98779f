#include "extractors/discourse/event_words/handed_over.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_handed_over(const Scene& scene, const Candidate& candidate) {
    static const WordSet gives(
        "retrocedee retrocede retrocedes retrocedees remise remis remises restituee restitue "
        "restituees cedee cede transferee transfere rendue handed transferred turned given");
    if (candidate.verb.construction != Construction::passive) return false;
    if (!gives.contains(scene.reading.word(candidate.first))) return false;
    // « rétrocédée aux forces armées maliennes »: the event's words may end in their name
    const std::uint32_t end = scene.reading.sentences[candidate.sentence].last;
    const auto named = mentions_in(scene.reading, Kind::actor, candidate.first, end);
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        return scene.lexicon.party(mention->index).klass == PartyClass::state;
    });
}

}  // namespace vigie::extractors
