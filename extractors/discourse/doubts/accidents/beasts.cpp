#include "extractors/discourse/doubts/accidents/beasts.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& beasts() {
    static const WordSet words(
        "elephant elephants lion lions lionne hyene hyenes hippopotame hippopotames crocodile "
        "crocodiles leopard leopards python serpent serpents girafe girafes rhinoceros antilope "
        "antilopes gazelle gazelles phacochere chacal chacals singe singes pachyderme pachydermes "
        "fauve fauves hyena hyenas hippo hippos hippopotamus snake snakes giraffe giraffes "
        "rhino rhinos antelope antelopes warthog jackal jackals caiman caimans vipere viperes cobra "
        "scorpion scorpions abeilles guepes frelons chien chiens taureau taureaux buffle buffles "
        "chenille chenilles criquets sauterelles oiseaux rats caterpillars locusts birds bees "
        "wasps hornets bats chauves felin panthere leopards cat cheetah predator dog dogs bull bulls "
        "buffalo viper vipers scorpions crocs "
        "worms armyworms armyworm crickets monkeys monkey baboons pests aphids weevils "
        "babouins mouches acridiens rongeurs ravageurs");
    return words;
}

bool is_beast(text::Word word) {
    return beasts().contains(word);
}

/// Is one of an armed side named in [first, last)?
bool names_armed(const Scene& scene, std::uint32_t first, std::uint32_t last, bool states) {
    const auto actors = mentions_in(scene.reading, Kind::actor, first, last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const PartyClass klass = scene.lexicon.party(actor->index).klass;
        // « Les (chasseurs) ont été autorisés à abattre l'animal »
        const bool game = one_of(scene.reading.word(actor->last - 1),
                                 {"chasseur", "chasseurs", "hunter", "hunters"});
        return klass == PartyClass::insurgent || (klass == PartyClass::militia && !game) ||
               (states && klass != PartyClass::civilians);
    });
}

/// "four (elephant) rangers", "two (snake) charmers": does the beast only say who the people are?
bool leads_people(const Reading& reading, std::uint32_t beast) {
    static const WordSet others(
        "patrol patrols experts expert guard guards guide guides conservationists conservationist "
        "unit");
    static const WordSet no_people("after over under later never other killer whether water river");
    if (reading.language != Language::english) return false;
    const text::Word next = reading.word(beast + 1);
    if (no_people.contains(next)) return false;
    constexpr std::size_t shortest = 5;
    return others.contains(next) ||
           (next.size() >= shortest && (next.ends_with("er") || next.ends_with("ers")));
}

/// « abattu dimanche (deux hippopotames) », « l'attaque (d'un crocodile) »
bool strikes_beast(const Reading& reading, const text::Sentence& span, std::uint32_t behind) {
    static const WordSet stops(", ; : . que qui that who which par by chasseur chasseurs hunters");
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t at = behind; at < std::min(behind + reach, span.last); ++at) {
        if (stops.contains(reading.word(at))) return false;
        // « a tué le propriétaire (d'un chien) », "killing a (dog owner)"
        const bool apart = one_of(reading.word(at), {"chien", "chiens", "dog", "dogs"}) ||
                           leads_people(reading, at);
        if (is_beast(reading.word(at)) && !apart) return true;
    }
    return false;
}

/// « (tué) mardi à Kita par (un crocodile) », "killed by (a hippo)"
bool has_beast_for_agent(const Reading& reading, const text::Sentence& span, std::uint32_t behind) {
    constexpr std::uint32_t reach = 12;
    constexpr std::uint32_t noun = 5;  // "par (un troupeau d'éléphants)"
    for (std::uint32_t at = behind; at < std::min(behind + reach, span.last); ++at) {
        if (one_of(reading.word(at), {";", ":", "."})) return false;
        if (!one_of(reading.word(at), {"par", "by"})) continue;
        for (std::uint32_t next = at + 1; next < std::min(at + noun, span.last); ++next) {
            if (one_of(reading.word(next), {",", ";", "."})) return false;
            if (is_beast(reading.word(next))) return true;
        }
    }
    return false;
}

/// « Un berger (et ses) chiens »: does the beast before the token stand beside somebody?
bool is_joined(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    const std::uint32_t joined = at - std::min(3U, at - 1 - first);
    for (std::uint32_t link = joined; link < at; ++link) {
        if (one_of(reading.word(link - 1), {"et", "and", "ses", "his", "their", "leurs"}))
            return true;
    }
    return false;
}

/// « Un chien a été tué (et) deux bergers blessés »: what stands before has its own verb.
bool begins_other_clause(const Reading& reading, std::uint32_t from, std::uint32_t link) {
    if (!one_of(reading.word(link), {"et", "and"})) return false;
    const bool counts = std::any_of(reading.quantities.begin(),
                                    reading.quantities.end(),
                                    [&](const Quantity& count) { return count.first == link + 1; });
    return counts && !mentions_in(reading, Kind::trigger, from, link).empty();
}

/// « la lutte contre les (criquets) », « aux (chiens) »: does the beast only complete another noun?
/// « un essaim d'(abeilles) » is the beast itself.
bool is_complement(const Reading& reading, std::uint32_t first, std::uint32_t beast) {
    static const WordSet complements("de d' of chez aux with avec sans contre against");
    static const WordSet swarms("essaim troupeau colonie meute horde swarm herd pack colony");
    if (beast == first) return false;
    std::uint32_t before = beast - 1;
    if (before > first && one_of(reading.word(before), {"les", "la", "le", "the"})) --before;
    return complements.contains(reading.word(before)) &&
           !(before > first && swarms.contains(reading.word(before - 1)));
}

/// « Un (chien) enragé a attaqué », "(Elephants) attacked", « un crocodile qui a attaqué »: the
/// subject, so no armed side stands before the verb.
bool has_beast_for_subject(const Scene& scene, const text::Sentence& span, std::uint32_t verb) {
    constexpr std::uint32_t reach = 9;
    const Reading& reading = scene.reading;
    const std::uint32_t from = verb - std::min(reach, verb - span.first);
    for (std::uint32_t at = verb; at > from; --at) {
        const std::uint32_t beast = at - 1;
        if (one_of(reading.word(beast), {";", ":", ","}) ||
            begins_other_clause(reading, from, beast))
            return false;
        if (!is_beast(reading.word(beast)) || leads_people(reading, beast)) continue;
        return !names_armed(scene, from, verb, true) && !is_joined(reading, span.first, at) &&
               !is_complement(reading, span.first, beast);
    }
    return false;
}

/// « Une attaque (d'hippopotame) a fait », « Attaque de (deux hyènes) »: whose the attack was.
bool is_attack_of_beast(const Reading& reading, std::uint32_t behind) {
    if (!one_of(reading.word(behind), {"de", "d'", "des", "du", "by"})) return false;
    return is_beast(reading.word(behind + 1)) || is_beast(reading.word(behind + 2));
}

/// « deux bergers (blessés par balle) »: no beast fires.
bool is_shot(const Reading& reading, const Candidate& word) {
    for (std::uint32_t at = word.first; at < word.last; ++at) {
        if (one_of(reading.word(at), {"balle", "balles", "shot", "bullets"})) return true;
    }
    const Stretch clause = clause_around(reading, word.first);
    return names_weapon(reading, clause.first, clause.last);
}

bool is_done_by_beast(const Scene& scene,
                      const text::Sentence& span,
                      std::uint32_t first,
                      std::uint32_t last) {
    return has_beast_for_subject(scene, span, first) ||
           has_beast_for_agent(scene.reading, span, last);
}

/// Does a word of the sentence tell what a beast did?
bool tells_of_beast(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        if (!trigger.may_tell(Family::attack) && !trigger.may_tell(Family::kill)) return false;
        return is_done_by_beast(scene, span, word->first, word->last) ||
               (trigger.kind == WordKind::noun && is_attack_of_beast(scene.reading, word->last));
    });
}

}  // namespace

bool is_of_beasts(const Scene& scene, const Candidate& word) {
    const bool mob = word.family == Family::mob;
    const bool wrecks = word.family == Family::loot || word.family == Family::abduct;
    if (!is_violent(word.family) && !mob && !wrecks) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    // « Un (hippopotame) a renversé une pirogue, tuant deux pêcheurs »
    const auto doer = subject_in(scene, word, beasts());
    if (doer && *doer < word.first && !is_of_war(scene, word, false)) return true;
    // "Locusts attacked fields around Nioro, (destroying) 200 hectares"
    if (wrecks)
        return reading.word(word.first).ends_with("ing") && tells_of_beast(scene, word.sentence) &&
               !names_armed(scene, span.first, span.last, true);
    if (!mob && (strikes_beast(reading, span, word.last) ||
                 is_done_by_beast(scene, span, word.first, word.last)))
        return true;
    // « L'un d'eux a été (tué) », « C'est la troisième (attaque) »: of an article of no war
    if (names_armed(scene, 0, reading.sentences.back().last, false)) return false;
    const bool beside = tells_of_beast(scene, word.sentence) ||
                        (word.sentence > 0 && tells_of_beast(scene, word.sentence - 1));
    return beside && !is_shot(reading, word);
}

}  // namespace vigie::extractors
