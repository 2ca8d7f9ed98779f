#include "extractors/discourse/event_words/rioters.h"

#include <algorithm>

#include "extractors/discourse/event_words/fires.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Gunmen raided Ber. Three people died in (clashes) with the police": what stands between crowds
/// and forces where nobody armed was named, here or in the sentence before.
bool is_fight_of_armed_men(const Scene& scene, std::size_t sentence, const Candidate& word) {
    static const WordSet clashes(
        "clash clashes scuffle scuffles confrontation confrontations affrontement affrontements "
        "heurts accrochages");
    const Reading& reading = scene.reading;
    if (word.verb.construction != Construction::nominal ||
        !clashes.contains(reading.word(word.first)))
        return false;
    // "clashes between (protesters) and police", whoever else is named
    static const WordSet crowds(
        "manifestants manifestant jeunes etudiants eleves chauffeurs commercants habitants foule "
        "protesters demonstrators youths students drivers traders residents crowd supporters");
    const auto& sentences = reading.sentences;
    const auto& own = sentences[sentence];
    if (has_word(reading, own.first, own.last, crowds)) return false;
    return names_armed_group(reading,
                             scene.lexicon,
                             sentences[sentence - std::min<std::size_t>(sentence, 1)].first,
                             sentences[sentence].last);
}

}  // namespace

void arm_rioters(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    for (Candidate& word : found) {
        if (word.family == Family::riot && is_insurgent(word.perpetrator))
            word.family = burns(*word.trigger) ? Family::loot : Family::attack;
        else if (word.family == Family::riot && is_fight_of_armed_men(scene, sentence, word))
            word.family = Family::fight;
        if (word.family == Family::mob && is_insurgent(word.perpetrator) &&
            word.verb.construction != Construction::nominal)
            word.family = Family::kill;
    }
}

}  // namespace vigie::extractors
