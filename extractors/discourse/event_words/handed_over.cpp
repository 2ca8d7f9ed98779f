#include "extractors/discourse/event_words/handed_over.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/joining/draft.h"
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

bool falls_to(const Candidate& candidate) {
    const std::string_view lemma = candidate.trigger->lemma;
    return candidate.family == Family::overtake &&
           (lemma.starts_with("tomber ") || lemma.starts_with("passer ") ||
            lemma.starts_with("basculer "));
}

bool is_lost_to_country(const Candidate& candidate) {
    if (candidate.family != Family::regain) return false;
    // « Le camp a été repris » by those whose it is
    const bool driven = candidate.verb.construction == Construction::passive &&
                        candidate.target != nullptr && candidate.target->kind != PartyKind::unit;
    if ((candidate.is_suffered() || driven) && is_state(candidate.target)) return true;
    return is_insurgent(candidate.perpetrator) &&
           candidate.verb.construction == Construction::active &&
           candidate.beside_perpetrator.empty();
}

}  // namespace vigie::extractors
