#include "extractors/discourse/finishing/assault.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "In an IED attack JNIM targeted a vehicle": that nobody shot is as likely.
bool says_no_more(const Candidate& word) {
    static const WordSet aims("target viser cibler");
    return word.verb.construction == Construction::active && aims.contains(word.trigger->lemma);
}

}  // namespace

bool opened_assault(const Scene& scene, const Draft& draft) {
    const auto& words = draft.words;
    const auto blast = std::find_if(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::explosive;
    });
    return std::any_of(blast, words.end(), [&](const Candidate& word) {
        if (!is_attack(word.family) || word.verb.construction == Construction::nominal)
            return false;
        if (is_subject_of(scene.reading, *blast, word) || says_no_more(word)) return false;
        return word.is_suffered() || is_insurgent(word.perpetrator);
    });
}

bool was_ambush(const Draft& draft) {
    static const WordSet ambushes("ambush embuscade guet-apens");
    static const WordSet raids("raid storm assault");
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        // "in Mondoro, where ambushes are frequent"
        if (word.trigger->plural) return false;
        const bool raided = raids.contains(word.trigger->lemma) && is_insurgent(word.perpetrator) &&
                            word.verb.construction == Construction::active;
        return raided || (word.family == Family::fight && ambushes.contains(word.trigger->lemma));
    });
}

bool was_stormed(const Draft& draft) {
    const auto& words = draft.words;
    return std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        const std::string_view lemma = word.trigger->lemma;
        return is_insurgent(word.perpetrator) &&
               (lemma.starts_with("ouvrir le feu") || lemma.starts_with("open fire") ||
                lemma.starts_with("prendre d'assaut") || lemma == "storm");
    });
}

}  // namespace vigie::extractors
