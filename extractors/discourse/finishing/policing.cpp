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

/// "five suspected bandits", « trois hommes soupçonnés d'être des jihadistes »: crooks or fighters
/// are whom the word takes. A trader suspected of spying for the army is taken as a foe.
bool takes_crooks(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t ahead = 8;
    constexpr std::uint32_t behind = 16;
    static const WordSet crooks(
        "bandit bandits thief thieves voleur voleurs malfaiteur malfaiteurs trafiquant trafiquants "
        "trafficker traffickers robber robbers coupeurs braqueur braqueurs criminal criminals "
        "criminels delinquants theft robbery robberies smuggling looting vol vols braquage braquages "
        "trafic pillage jihadist jihadists jihadiste jihadistes djihadistes terrorist terrorists "
        "terroriste terroristes islamist islamists islamistes kamikaze suspect suspects");
    static const WordSet leaves("; : . after before when while apres avant lorsque alors pendant");
    const text::Sentence& span = reading.sentences[word.sentence];
    for (std::uint32_t at = word.last; at < span.last && at < word.last + behind; ++at) {
        if (leaves.contains(reading.word(at))) break;
        if (crooks.contains(reading.word(at))) return true;
    }
    for (std::uint32_t at = word.first; at > span.first && word.first - at < ahead; --at) {
        if (leaves.contains(reading.word(at - 1))) return false;
        if (crooks.contains(reading.word(at - 1))) return true;
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
        return keeps_order(work, doer) && takes_crooks(reading, word);
    });
}

}  // namespace vigie::extractors
