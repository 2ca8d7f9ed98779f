#include "extractors/discourse/doubts/arms/armed_hands.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool names_armed_side(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    const auto actors = mentions_in(scene.reading, Kind::actor, first, last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return scene.lexicon.party(actor->index).klass != PartyClass::civilians;
    });
}

namespace {

/// « un missile des trente mètres », "a rocket from long range"
bool is_shot_at_goal(const Reading& reading, std::uint32_t weapon) {
    static const WordSet distances("metres meters yards range distance loin");
    constexpr std::uint32_t reach = 4;
    if (!one_of(reading.word(weapon + 1), {"des", "de", "from"})) return false;
    return has_word(
        reading, weapon + 2, within_sentence(reading, weapon, weapon + reach), distances);
}

}  // namespace

bool is_dug(const Reading& reading, std::uint32_t mine) {
    static const WordSet behind("d' de or aurifere gold salt collapse");
    static const WordSet before("gold salt copper the la");
    // « une mine artisanale s'est effondrée », not « a heurté une mine artisanale »
    const bool craft = one_of(reading.word(mine + 1), {"artisanale", "artisanales"});
    if (behind.contains(reading.word(mine + 1)) ||
        (craft && one_of(reading.word(mine + 2), {"s'", "se", "d'", "est"})))
        return true;
    if (mine == 0) return false;
    return before.contains(reading.word(mine - 1)) ||
           (mine > 1 && one_of(reading.word(mine - 2), {"d'", "de", "of", "in", "dans"}));
}

bool names_weapon(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet weapons(
        "drone drones obus roquette roquettes mortier mortiers missile missiles grenade grenades "
        "kamikaze kamikazes eei ied ieds embuscade embuscades piege pieges piegee piegees explosif "
        "explosifs artillerie bombe bombes shell shells shelling rocket rockets mortar mortars "
        "ambush ambushed ambushes landmine landmines airstrike airstrikes bomb bombs "
        "booby-trapped explosive explosives bombardement bombardements artillery");
    for (std::uint32_t at = first; at < last; ++at) {
        const text::Word word = reading.word(at);
        if (weapons.contains(word) && !is_shot_at_goal(reading, at)) return true;
        if (one_of(word, {"mine", "mines"}) && !is_dug(reading, at)) return true;
    }
    return false;
}

bool leads_clause(text::Word word) {
    static const WordSet leads(
        "apres lors quand lorsque lorsqu' pendant alors tandis ou dont qui avant depuis suite "
        "mais et after when while where as during following before since who which that but and "
        "amid");
    return leads.contains(word);
}

Stretch clause_around(const Reading& reading, std::uint32_t token) {
    const auto& span = reading.sentences[reading.sentence_of(token)];
    const auto parts = [&](std::uint32_t at) {
        return one_of(reading.word(at), {",", ";", ":", ".", "(", ")"}) ||
               leads_clause(reading.word(at));
    };
    Stretch clause{token, token + 1};
    while (clause.first > span.first && !parts(clause.first - 1))
        --clause.first;
    while (clause.last < span.last && !parts(clause.last))
        ++clause.last;
    return clause;
}

namespace {

/// « Le marché a (pris feu) », "went up in flames": by itself, for all that is told.
bool burns_by_itself(const Reading& reading, const Candidate& word) {
    return word.family == Family::loot &&
           one_of(reading.word(word.last - 1),
                  {"feu", "fire", "flames", "fumee", "flammes", "smoke"}) &&
           one_of(reading.word(word.first),
                  {"pris",
                   "prend",
                   "caught",
                   "catches",
                   "went",
                   "parti",
                   "partie",
                   "partis",
                   "parties",
                   "gone"});
}

/// Is anybody armed, or a weapon, named in the text?
bool names_arms(const Scene& scene) {
    const auto end = static_cast<std::uint32_t>(scene.reading.tokens.size());
    const auto actors = mentions_in(scene.reading, Kind::actor, 0, end);
    return names_weapon(scene.reading, 0, end) ||
           std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
               const Party& party = scene.lexicon.party(actor->index);
               return party.klass != PartyClass::civilians && party.kind != PartyKind::speaker;
           });
}

}  // namespace

bool is_told_without_arms(const Scene& scene, const Candidate& word) {
    if (burns_by_itself(scene.reading, word)) return !names_arms(scene);
    if (word.perpetrator != nullptr || word.target != nullptr ||
        word.verb.construction != Construction::active || word.trigger->kind != WordKind::verb)
        return false;
    if (!is_attack(word.family) && word.family != Family::fight && word.family != Family::overtake)
        return false;
    // "attacked Ber", « ont attaqué un convoi »
    static const WordSet struck(
        "convoi convois convoy convoys poste post posts camp base village villages ville town hamlet "
        "hameau bus car camion camions truck trucks vehicle vehicule vehicles vehicules patrouille "
        "patrol house houses maison maisons bateau boat mine mosquee mosque church eglise school ecole");
    constexpr std::uint32_t reach = 6;  // « ont attaqué dimanche un (convoi) »
    if (!mentions_in(scene.reading, Kind::place, word.last, word.last + 2).empty() ||
        has_word(scene.reading,
                 word.last,
                 std::min(word.last + reach, scene.reading.sentences[word.sentence].last),
                 struck))
        return false;
    const std::size_t end = scene.reading.tokens.size();
    return !names_arms(scene) && mentions_in(scene.reading, Kind::status, 0, end).empty();
}

}  // namespace vigie::extractors
