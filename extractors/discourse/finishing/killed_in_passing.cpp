// Whom a deed killed as its own clause says: « a visé un poste, tuant deux éléments de la CMA ».
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Les soldats ont riposté, (tuant) »: the answer of those who were struck.
bool is_answer(const Finishing& work, const Candidate& word) {
    static const WordSet answers(
        "riposte ripostent riposter riposta repousse repoussee repoussees repousses replique repelled "
        "retaliated returned responded foiled dejoue");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (has_word(reading, span.first, word.first, answers)) return true;
    const auto named = mentions_in(reading, Kind::actor, span.first, word.first);
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        const Party& party = work.scene.lexicon.party(mention->index);
        return is_state(&party) && !(party.kind == PartyKind::unit && party.generic);
    });
}

}  // namespace

bool is_killed_in_passing(const Finishing& work, const Party& party) {
    static const WordSet passing("tuant blessant killing wounding injuring");
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.target != nullptr && &word != &words.front() &&
               passing.contains(work.scene.reading.word(word.first)) &&
               name_of_party(work, *word.target) == name_of_party(work, party) &&
               !is_state(word.perpetrator) && !is_answer(work, word);
    });
}

}  // namespace vigie::extractors
