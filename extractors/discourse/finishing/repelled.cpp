#include "extractors/discourse/finishing/repelled.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token of a word that says of the noun before it that it was beaten off; `to` when none does.
std::uint32_t where_beaten_off(const Reading& reading, std::uint32_t noun_end, std::uint32_t to) {
    static const WordSet off(
        "repousse repoussee repousses repoussees contenue contenues dejouee dejouees repelled "
        "repulsed thwarted foiled");
    static const WordSet being("ete fut furent was were been");
    for (std::uint32_t at = noun_end; at < to; ++at) {
        if (!off.contains(reading.word(at))) continue;
        const bool right_behind = at == noun_end || reading.word(at - 1) == ",";
        return right_behind || being.contains(reading.word(at - 1)) ? at : to;
    }
    return to;
}

bool is_beaten_off(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t reach = 16;  // « L'attaque du village de Konna, dimanche soir, a été »
    if (!is_attack(word.family) || word.verb.construction != Construction::nominal) return false;
    const auto& span = reading.sentences[word.sentence];
    const std::uint32_t to = std::min(span.last, word.last + reach);
    const std::uint32_t off = where_beaten_off(reading, word.last, to);
    if (off == to) return false;
    static const WordSet agents("par by");
    // « repoussée par les habitants »: who did it is named, and the rules of roles read it
    return !has_word(reading, off + 1, std::min(off + 3, span.last), agents) &&
           mentions_in(reading, Kind::trigger, word.last, off).empty();
}

/// "The army said that it repelled the attacks": the forces tell so in one of the event's
/// sentences.
bool forces_say_they_repelled(const Finishing& work) {
    static const WordSet off(
        "repelled repulsed repousse repoussee repousses repoussees repousser thwarted");
    const auto& scene = work.scene;
    return std::any_of(
        work.draft.sentences.begin(), work.draft.sentences.end(), [&](std::size_t index) {
            const auto& span = scene.reading.sentences[index];
            const auto& said = scene.statements[index];
            return may_have(scene.reading, span, off) &&
                   has_word(scene.reading, span.first, span.last, off) &&
                   std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
                       return !statement.inherited &&
                              speaker_of(work, statement) == forces_of(work.country);
                   });
        });
}

}  // namespace

bool was_repelled(const Finishing& work) {
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return is_beaten_off(work.scene.reading, word);
    });
}

void name_who_repelled(Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    if (struck || author_is_state(work)) return;
    if (!was_repelled(work) && !forces_say_they_repelled(work)) return;
    add_actor(work, forces_of(work.country), Role::target);
}

}  // namespace vigie::extractors
