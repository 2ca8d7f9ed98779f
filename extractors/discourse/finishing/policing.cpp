#include "extractors/discourse/finishing/policing.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool keeps_order(const Finishing& work, const Party* party) {
    return party != nullptr &&
           one_of(name_of_party(work, *party),
                  {"MNLA", "CMA", "CSP", "FLA", "HCUA", "MAA", "MSA", "GATIA", "Plateforme"});
}

/// "on suspicion of", « soupçonnés d'avoir », "five suspected bandits"
bool names_suspicion(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "suspect suspects suspected suspicion suspecte suspectes soupconne soupconnes soupconnent "
        "presume presumes alleged bandit bandits thief thieves voleur voleurs malfaiteurs "
        "traffickers trafiquants robbers coupeurs criminals");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (words.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

bool polices(const Finishing& work) {
    const auto& words = work.draft.words;
    const Reading& reading = work.scene.reading;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        if (word.family != Family::arrest) return false;
        const auto& authors = work.draft.perpetrators;
        const Party* doer =
            word.perpetrator != nullptr || authors.empty() ? word.perpetrator : authors.front();
        return keeps_order(work, doer) &&
               names_suspicion(reading, reading.sentences[word.sentence]);
    });
}

}  // namespace vigie::extractors
