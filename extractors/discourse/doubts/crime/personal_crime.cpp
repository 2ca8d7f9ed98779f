#include "extractors/discourse/doubts/crime/personal_crime.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

const WordSet owners(possessives(), "ma mon my");

/// Relatives, and those one lives and works with.
const WordSet close_ones(
    kin(),
    "voisin rival rivale amant maitresse amante copine copain petite-amie ami amie collegue camarade "
    "patron employe locataire neighbour neighbor lover mistress friend colleague roommate");

const WordSet deranged(
    "fou folle desequilibre desequilibree forcene malade ivrogne madman lunatic drunkard");

const WordSet burglars("cambrioleur cambrioleurs pickpocket pickpockets burglar burglars violeur");

const WordSet lovers("mari epoux amant concubin fiance jaloux ex-mari husband lover boyfriend");

/// « (son) propre fils »: does a possessive stand before the noun?
bool is_owned(const Reading& reading, std::uint32_t noun) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 1; back <= std::min(reach, noun); ++back) {
        if (owners.contains(reading.word(noun - back))) return true;
    }
    return false;
}

/// « un (malade) mental », but « un malade », "le fou de Dieu"
bool is_deranged(const Reading& reading, std::uint32_t noun) {
    if (reading.word(noun) == "malade") return reading.word(noun + 1) == "mental";
    return !one_of(reading.word(noun + 1), {"de", "d'", "furieux"});
}

/// "A (mentally ill) man hacked", « Un homme souffrant de troubles (mentaux) a »
bool is_ill_subject(const Scene& scene, const Candidate& word) {
    static const WordSet people("man woman youth homme femme jeune individu");
    static const WordSet states(
        "mentally deranged insane disturbed mentaux psychiques psychiatriques");
    const auto subject = subject_in(scene, word, people);
    if (!subject) return false;
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    for (std::uint32_t at = std::max(first, *subject - std::min(*subject, 3U)); at < word.first;
         ++at) {
        if (states.contains(scene.reading.word(at))) return true;
        if (at > *subject && one_of(scene.reading.word(at), {",", "et", "and"})) return false;
    }
    return false;
}

/// « Un père (et son fils) ont tué »: the two did it together.
bool is_joined(const Reading& reading, std::uint32_t noun) {
    return noun > 1 && one_of(reading.word(noun - 2), {"et", "and"});
}

/// Whom a verb is told to have killed is one person's close_ones, or who killed is.
bool is_among_kin(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    if (const auto subject = subject_in(scene, word, close_ones);
        subject && is_owned(reading, *subject))
        return !is_joined(reading, *subject) && !is_state(word.target);
    if (const auto agent = agent_in(scene, word, close_ones); agent && is_owned(reading, *agent))
        return true;
    if (word.verb.construction != Construction::active) return false;
    static const WordSet persons(
        "homme femme jeune mari epoux pere mere individu ressortissant commercant eleve enseignant "
        "man woman husband father teenager youth");
    const auto victim = victim_in(scene, word, close_ones);
    return victim && is_owned(reading, *victim) && subject_in(scene, word, persons).has_value();
}

/// « (Son) propre fils l'a tué », « L'auteur est (son mari) »: the next sentence says who did it.
bool is_kin_named_next(const Scene& scene, const Candidate& word) {
    static const WordSet doers(
        "auteur meurtrier suspect assassin agresseur killer attacker suspect");
    const Reading& reading = scene.reading;
    const std::size_t next = word.sentence + 1;
    if (next >= reading.sentences.size() || agent_in(scene, word, close_ones)) return false;
    const auto& span = reading.sentences[next];
    const auto subject = head_in(reading, span.first, span.last, close_ones);
    if (subject && is_owned(reading, *subject)) {
        const std::uint32_t end = std::min(*subject + 5, span.last);
        const auto deeds = mentions_in(reading, Kind::trigger, *subject, end);
        return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            return scene.lexicon.trigger(deed->index).may_tell(Family::kill) &&
                   (one_of(reading.word(deed->first - 1), {"l'"}) ||
                    one_of(reading.word(deed->first - 2), {"l'"}) ||
                    one_of(reading.word(deed->last), {"him", "her"}));
        });
    }
    const auto doer = head_in(reading, span.first, span.last, doers);
    if (!doer || !one_of(reading.word(*doer + 1), {"est", "serait", "is", "was", ","}))
        return false;
    const auto who = head_in(reading, *doer + 2, span.last, close_ones);
    return who && is_owned(reading, *who);
}

/// « Un marabout a (violé) », « violée par son oncle »: one person, who is no fighter.
bool is_rape_by_one(const Scene& scene, const Candidate& word) {
    static const WordSet persons(
        "marabout enseignant oncle pasteur imam voisin maitre professeur infirmier gardien boutiquier "
        "teacher pastor uncle neighbour neighbor healer");
    static const WordSet one("un une le la l' son a the his her");
    const auto doer = subject_in(scene, word, persons);
    const auto agent = agent_in(scene, word, persons);
    const auto who = doer ? doer : agent;
    return who && *who > 0 && one.contains(scene.reading.word(*who - 1));
}

/// « Une (dispute) entre coépouses tourne au drame : l'une d'elles tuée »
bool is_quarrel_at_home(const Scene& scene, const Candidate& word) {
    static const WordSet quarrels("dispute querelle altercation bagarre rixe quarrel brawl row");
    static const WordSet near(
        "coepouses freres soeurs amis voisins conjoints epoux eleves collegues brothers friends "
        "neighbours neighbors spouses wives pupils");
    static const WordSet sides(
        "communautes ethnies villages hameaux clans communities ethnic villages clans");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto quarrel = head_in(reading, span.first, word.first, quarrels);
    if (!quarrel || !one_of(reading.word(*quarrel + 1), {"entre", "between"})) return false;
    std::uint32_t at = *quarrel + 2;
    if (!near.contains(reading.word(at))) ++at;
    // « entre élèves de deux (communautés) »: theirs is the quarrel
    const bool of_many =
        one_of(reading.word(at + 1), {"de", "of", "from"}) && sides.contains(reading.word(at + 3));
    return near.contains(reading.word(at)) && !of_many;
}

std::string of_killing(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    if (is_among_kin(scene, word) || is_kin_named_next(scene, word) ||
        is_quarrel_at_home(scene, word))
        return "a crime among kin or friends";
    const auto doer = subject_in(scene, word, deranged);
    if (doer && is_deranged(reading, *doer)) return "a deed of one who is not himself";
    const auto agent = agent_in(scene, word, deranged);
    if (agent && is_deranged(reading, *agent)) return "a deed of one who is not himself";
    if (is_ill_subject(scene, word)) return "a deed of one who is not himself";
    const bool burglar = subject_in(scene, word, burglars) || agent_in(scene, word, burglars);
    if (burglar && !is_state(word.target)) return "a burglary";
    return {};
}

/// « ont dévalisé la mairie et (brûlé) les archives »: no burglar burns.
bool burns(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto told = mentions_in(reading, Kind::trigger, word.first, span.last);
    return std::any_of(told.begin(), told.end(), [&](const Mention* other) {
        const text::Word verb = reading.word(other->first);
        return verb.starts_with("brul") || verb.starts_with("incendi") ||
               verb.starts_with("burn") || verb.starts_with("torch");
    });
}

std::string of_taking_goods(const Scene& scene, const Candidate& word) {
    static const WordSet thieves(
        "voleurs voleur cambrioleurs cambrioleur burglars thieves pickpockets");
    static const WordSet stock(
        "betail boeufs vaches moutons animaux tetes troupeau cattle livestock");
    const Reading& reading = scene.reading;
    const auto thief = subject_in(scene, word, thieves);
    if (thief && !one_of(reading.word(*thief + 1), {"de", "d'"}) &&
        !victim_in(scene, word, stock) && !burns(scene, word))
        return "a burglary";
    if (const auto lover = subject_in(scene, word, lovers); lover && *lover < word.first)
        return "a crime among kin or friends";
    return {};
}

/// « vol de (bétail) », "stealing (cattle)", « vol de (dynamite) »: raids on herds and what an army
/// bears are part of the war.
bool is_of_raiders(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet booty(
        "betail boeufs vaches moutons chameaux animaux cattle livestock camels arme armes munitions "
        "dynamite explosifs explosif detonateurs uniforme uniformes treillis militaire militaires "
        "weapon weapons ammunition explosives detonators uniform uniforms military army fusils "
        "rifles guns");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t next = at; next < std::min(at + reach, end); ++next) {
        if (booty.contains(reading.word(next))) return true;
    }
    return false;
}

/// What a person is held for that no side of a war does.
bool names_petty_charge(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet charges(
        "viol viols vol vols escroquerie fraude fraudes tricherie recel proxenetisme charlatanisme "
        "pedophilie infanticide adultere cybercriminalite infractions braconnage "
        "rape fraud cheating theft stealing forgery defrauding vole viole escroque triche arnaque scamming swindling poaching "
        "embezzlement burglary shoplifting defilement incest raping defiling counterfeiting");
    static const WordSet small(
        "a the un une le la l' alleged tentative de d' suspicion of exam of");
    constexpr std::uint32_t longest = 5;
    for (std::uint32_t next = at; next < std::min(at + longest, end); ++next) {
        if (charges.contains(reading.word(next))) return !is_of_raiders(reading, next + 1, end);
        if (reading.word(next) == "vente")
            return one_of(reading.word(next + 2), {"medicaments", "drogue", "stupefiants"});
        if (reading.word(next) == "selling")
            return one_of(reading.word(next + 1), {"fake", "counterfeit", "expired", "drugs"});
        if (!small.contains(reading.word(next))) return false;
    }
    return false;
}

/// « arrêté dimanche à Kayes pour (viol) », "arrested on charges of (fraud)": the link is the
/// arrest's own, with nothing but people, a day or a place between.
bool is_held_for_petty(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "who", "et", "and"})) return false;
        const bool link =
            one_of(reading.word(at), {"pour", "for", "over"}) ||
            (reading.word(at) == "of" &&
             one_of(reading.word(at - 1), {"charges", "suspicion", "accused"})) ||
            (one_of(reading.word(at), {"de", "d'"}) && reading.word(at - 1).starts_with("accuse"));
        if (link && names_petty_charge(reading, at + 1, end)) return true;
    }
    return false;
}

/// « arrêté pour (viol) »: a deed that is only what somebody is held for.
bool is_charge(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (word.first == span.first ||
        !one_of(reading.word(word.first - 1), {"pour", "for", "over", "de", "of"}))
        return false;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, word.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).may_tell(Family::arrest);
    });
}

/// « un réseau de (prostitution) », "a ring of car (thieves)": whom the police broke up.
bool takes_petty_ring(const Scene& scene, const Candidate& word) {
    static const WordSet rings("reseau gang bande ring gang network");
    static const WordSet trades(
        "prostitution proxenetisme voleurs cambrioleurs pickpockets escrocs faussaires faux "
        "falsification cybercriminels prostitution thieves burglars fraudsters forgers");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!rings.contains(reading.word(at)) || !one_of(reading.word(at + 1), {"de", "d'", "of"}))
            continue;
        if (trades.contains(reading.word(at + 2)) || trades.contains(reading.word(at + 3)))
            return !one_of(reading.word(at + 4), {"betail", "cattle"});
    }
    return false;
}

/// "A pupil was expelled for (attacking) a teacher": what somebody was punished for.
bool is_punished_for(const Scene& scene, const Candidate& word) {
    static const WordSet punished(
        "expelled fined suspended sacked dismissed disciplined reprimanded exclu exclue exclus radie "
        "sanctionne sanctionnes suspendu suspendus renvoye renvoyes revoque");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!may_have(reading, span, punished) || word.first < span.first + 2) return false;
    const std::uint32_t link =
        word.first - (one_of(reading.word(word.first - 1), {"avoir"}) ? 2 : 1);
    if (!one_of(reading.word(link), {"for", "pour"})) return false;
    for (std::uint32_t at = link; at > span.first; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return false;
        if (punished.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// « un faux (médecin) », "a fake doctor"
bool takes_impostor(const Scene& scene, const Candidate& word) {
    static const WordSet callings(
        "medecin medecins pharmacien pharmaciens avocat avocats magistrat imam marabout marabouts "
        "guerisseur guerisseurs dentiste infirmier douanier policiers medium doctor doctors lawyer "
        "pharmacist healer healers");
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    for (std::uint32_t at = word.last; at + 1 < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", "qui", "who"})) return false;
        if (one_of(reading.word(at), {"faux", "fake", "bogus"}))
            return callings.contains(reading.word(at + 1));
    }
    return false;
}

/// "(Customs) officers seized two tonnes of expired medicines": taxes and health.
bool is_customs_seizure(const Scene& scene, const Candidate& word) {
    static const WordSet customs("customs douane douanes douaniers douanier");
    static const WordSet goods(
        "medicines medicine drugs cigarettes rice sugar cosmetics textiles oil alcohol medicaments "
        "sucre riz tissus cosmetiques alcool");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (word.verb.construction != Construction::active) return false;
    bool by_customs = false;
    for (std::uint32_t at = span.first; at < word.first; ++at)
        by_customs |= customs.contains(reading.word(at));
    if (!by_customs) return false;
    for (std::uint32_t at = word.last; at < span.last; ++at) {
        if (one_of(reading.word(at), {",", ";", "from", "after"})) return false;
        if (goods.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

std::string is_personal_crime(const Scene& scene, const Candidate& word) {
    if (is_violent(word.family) && !is_of_war(scene, word, true) && is_punished_for(scene, word))
        return "what somebody was punished for";
    const bool taken = word.family == Family::arrest || word.family == Family::rape;
    if (taken) {
        if (is_of_war(scene, word, false)) return {};
        if (word.family == Family::rape)
            return is_charge(scene, word) || is_rape_by_one(scene, word) ? "common crime" : "";
        if (is_held_for_petty(scene, word) || takes_impostor(scene, word) ||
            takes_petty_ring(scene, word))
            return "common crime";
        return {};
    }
    if (word.family == Family::kill || word.family == Family::mob || word.family == Family::attack)
        return is_of_war(scene, word, true) ? std::string{} : of_killing(scene, word);
    if (word.family == Family::loot || word.family == Family::disrupt) {
        if (is_of_war(scene, word, true)) return {};
        if (is_charge(scene, word)) return "common crime";
        if (is_customs_seizure(scene, word)) return "common crime";
        return of_taking_goods(scene, word);
    }
    return {};
}

}  // namespace vigie::extractors
