#include <algorithm>

#include "extractors/discourse/event_words/fires.h"
#include "extractors/discourse/joining/another.h"

namespace vigie::extractors {
namespace {

/// « Le JNIM a incendié huit camions. Cinq chauffeurs ont été enlevés »: burnt first, then a taking
/// told by a verb of its own, there or in the next sentence.
bool takes_people_after_fire(const Draft& draft, const Candidate& word) {
    const bool burnt =
        std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& deed) {
            return deed.family == Family::loot && deed.verb.construction != Construction::nominal &&
                   burns(*deed.trigger) && !is_state(deed.target);
        });
    const bool told = word.verb.construction == Construction::active ||
                      word.verb.construction == Construction::passive;
    return burnt && told && word.family == Family::abduct && word.verb.tense != Tense::bare &&
           !is_state(word.target) && word.sentence - draft.sentences.back() <= 1;
}

}  // namespace

bool takes_people_beside_loot(const Draft& draft, const Candidate& word) {
    if (takes_people_after_fire(draft, word)) return true;
    const auto told = [](const Candidate& deed) {
        return deed.verb.construction == Construction::active && deed.verb.tense != Tense::bare;
    };
    const Candidate& before = draft.words.back();
    const bool pair = (word.family == Family::abduct && before.family == Family::loot) ||
                      (word.family == Family::loot && before.family == Family::abduct);
    // "kidnapped two soldiers and seized five vehicles": of one fight
    const bool fought = is_state(word.target) || is_state(before.target);
    return pair && !fought && draft.words.size() == 1 && before.sentence == word.sentence &&
           told(word) && told(before);
}

}  // namespace vigie::extractors
