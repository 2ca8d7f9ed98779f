#include "extractors/discourse/finishing/presence.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « continuent d'(interdire) aux habitants », « (impose) ses règles », "(forbids) villagers to":
/// how a group rules there, which is no deed of a day.
bool tells_rule(const Reading& reading, std::uint32_t token) {
    static const WordSet rules(
        "interdit interdisent interdire impose imposent imposer forbids ban");
    static const WordSet people(
        "habitants populations villageois femmes paysans cultivateurs eleveurs villagers residents");
    static const WordSet laws("regles regle lois loi charia ordre rules law");
    constexpr std::uint32_t reach = 3;  // « interdit aux (habitants) », « impose ses (règles) »
    if (!rules.contains(reading.word(token))) return false;
    for (std::uint32_t at = token + 1; at <= token + reach; ++at)
        if (people.contains(reading.word(at)) || laws.contains(reading.word(at))) return true;
    return false;
}

}  // namespace

bool tells_presence(const Reading& reading, std::uint32_t token) {
    static const WordSet words(
        "active actif actifs actives operate operates operating opere operent operaient sevit "
        "sevissent sevissaient implante implantes implantee implantees rayonne omnipresents "
        "entrenched multiplie multiplient intensifie intensifient etend etendent stepped expanded");
    // « Les jihadistes du JNIM sont très présents dans la zone », "JNIM is present there"
    static const WordSet are(
        "est sont etait etaient y is are was were tres aussi particulierement fortement");
    const text::Word word = reading.word(token);
    // « mène depuis peu des actions », « mènent régulièrement »
    const bool wont = one_of(word, {"mene", "menent"}) &&
                      one_of(reading.word(token + 1), {"depuis", "regulierement", "souvent"});
    // "Koufa has recruited many in the area"; not "recruited men before it attacked"
    const bool recruits = one_of(word, {"recruited", "recrute"}) && token > 0 &&
                          one_of(reading.word(token - 1), {"has", "have", "had", "a"});
    return words.contains(word) || wont || recruits || tells_rule(reading, token) ||
           (one_of(word, {"present", "presents", "presente", "presentes"}) && token > 0 &&
            are.contains(reading.word(token - 1)));
}

bool is_lord(const Reading& reading, std::uint32_t first, const Mention& group) {
    static const WordSet holds(
        "influence emprise coupe fief bastion stronghold grip sway cradle birthplace berceau");
    static const WordSet links("de d' du des la l' le les of the katiba");
    std::uint32_t at = group.first;
    while (at > first && links.contains(reading.word(at - 1)))
        --at;
    if (at == first || at == group.first) return false;
    // "far from the strongholds of JNIM"
    static const WordSet grounds("fiefs bastions strongholds bases");
    static const WordSet far("far away loin eloignes eloignee");
    constexpr std::uint32_t reach = 5;
    const std::uint32_t from = at - std::min(reach, at - first);
    // « dans l'un des bastions du JNIM »
    static const WordSet one("un one");
    if (grounds.contains(reading.word(at - 1)) && has_word(reading, from, at - 1, one)) return true;
    return holds.contains(reading.word(at - 1)) ||
           (grounds.contains(reading.word(at - 1)) && has_word(reading, from, at, far));
}

}  // namespace vigie::extractors
