#include "extractors/discourse/finishing/assault.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "In an IED attack JNIM targeted a vehicle", « ont été la cible d'une attaque : un véhicule a
/// sauté sur une mine »: that nobody shot is as likely.
bool says_no_more(const Candidate& word) {
    static const WordSet aims("target viser cibler");
    if (word.is_suffered() && word.trigger->lemma.find("cible") != std::string_view::npos)
        return true;
    return word.verb.construction == Construction::active && aims.contains(word.trigger->lemma);
}

/// « deux gendarmes tués et 47 terroristes abattus au cours d'une opération antiterroriste »: who
/// fell in an operation of his own was not attacked.
bool fell_in_own_operation(const Scene& scene, const Draft& draft) {
    static const WordSet own("militaire ratissage securisation reconnaissance clearance");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[draft.sentences.front()];
    for (std::uint32_t at = span.first + 1; at + 1 < span.last; ++at) {
        if (!one_of(reading.word(at), {"operation", "offensive"})) continue;
        const auto kind = reading.word(at + 1);
        const bool led = one_of(reading.word(at - 1), {"une", "d'", "cette"});
        if (led && (kind.starts_with("anti") || own.contains(kind))) return true;
    }
    return false;
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

bool came_to_attack(const Scene& scene, const Draft& draft, const Party& party) {
    const auto& words = draft.words;
    // « dix terroristes tués. L'armée a mené une offensive contre une base »: told behind the toll
    const auto fought = std::find_if(words.begin(), words.end(), [](const Candidate& word) {
        return word.family != Family::kill &&
               (word.perpetrator != nullptr || is_state(word.target));
    });
    if (fought == words.end()) return fell_in_own_operation(scene, draft);
    return fought->family == Family::attack && fought->verb.construction == Construction::active &&
           fought->perpetrator != nullptr && fought->perpetrator->name == party.name &&
           is_insurgent(fought->target);
}

}  // namespace vigie::extractors
