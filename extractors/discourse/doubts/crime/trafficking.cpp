#include "extractors/discourse/doubts/crime/trafficking.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What may be told of goods, their carrier and those who seize them.
bool may_tell_seizure(const Reading& reading, const Candidate& word) {
    const text::Word verb = reading.word(word.first);
    return word.family == Family::loot || word.family == Family::disrupt ||
           word.family == Family::arrest || verb.starts_with("intercept") ||
           verb.starts_with("stopp") || verb.starts_with("arraisonn") ||
           verb.starts_with("abandon");
}

/// Is a side of a war named in the text, or what only such a side uses?
bool names_war(const Scene& scene) {
    static const WordSet devices(
        "explosif explosifs detonateur detonateurs dynamite mine mines roquettes obus embuscade "
        "explosive explosives detonator detonators landmines rockets ambush groupe groupes group "
        "groups attaque attaques attack attacks fama armee soldats militaires army soldiers troops "
        "cache base munitions armes ammunition weapons arms kalachnikov kalachnikovs kalashnikovs");
    const Reading& reading = scene.reading;
    const auto end = static_cast<std::uint32_t>(reading.tokens.size());
    if (has_word(reading, 0, end, devices)) return true;
    const auto actors = mentions_in(reading, Kind::actor, 0, end);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        // « un coup dur pour les trafiquants »
        const bool smugglers = reading.word(actor->last - 1).starts_with("trafi") ||
                               reading.word(actor->last - 1).starts_with("narco") ||
                               reading.word(actor->last - 1).starts_with("smuggl");
        return !smugglers && is_armed_group(scene.lexicon.party(actor->index));
    });
}

/// Title or lead, or the word's own sentence.
bool is_near_lead(const Scene& scene, std::size_t sentence, const Candidate& word) {
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    return sentence <= lead || sentence == word.sentence;
}

/// Contraband, poaching, or customs officers.
bool tells_contraband(const Reading& reading, const text::Sentence& span) {
    static const WordSet goods(
        "cannabis cocaine heroine heroin chanvre tramadol stupefiants drogue drogues drug drugs "
        "narcotics contrebande contraband ivoire ivory braconnier braconniers poacher poachers "
        "contrefaits counterfeit douane douanes douanier douaniers customs");
    return may_have(reading, span, goods) && has_word(reading, span.first, span.last, goods);
}

}  // namespace

bool is_trafficking(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    if (!may_tell_seizure(reading, word)) return false;
    bool contraband = false;
    for (std::size_t i = 0; !contraband && i <= word.sentence; ++i)
        contraband =
            is_near_lead(scene, i, word) && tells_contraband(reading, reading.sentences[i]);
    // « des inconnus ont brûlé le poste de douane »: what is told of customs may be an attack
    const bool burnt = reading.word(word.first).starts_with("brul") ||
                       reading.word(word.first).starts_with("incendi") ||
                       reading.word(word.first).starts_with("burn") ||
                       reading.word(word.first).starts_with("torch") ||
                       reading.word(word.first).starts_with("pill") ||
                       reading.word(word.first).starts_with("loot");
    return contraband && !burnt && !names_war(scene);
}

}  // namespace vigie::extractors
