#include "extractors/discourse/doubts/crime/petty_charges.h"

#include <algorithm>

#include "extractors/discourse/doubts/accidents/told_causes.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/crime/crime_words.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « vol de (bétail) », "stealing (cattle)", « vol de (dynamite) »: raids on herds and what an army
/// bears are part of the war.
bool is_of_raiders(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet booty(
        "betail boeufs vaches moutons chameaux animaux cattle livestock camels arme armes munitions "
        "dynamite explosifs explosif detonateurs uniforme uniformes treillis militaire militaires "
        "weapon weapons ammunition explosives detonators uniform uniforms military army fusils "
        "rifles guns");
    constexpr std::uint32_t reach = 3;
    return has_word(reading, at, std::min(at + reach, end), booty);
}

/// What a person is held for that no side of a war does.
bool names_petty_charge(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet charges(
        "viol viols vol vols escroquerie fraude fraudes tricherie recel proxenetisme charlatanisme "
        "taxes tax impots diffamation defamation libel pedophilie infanticide adultere cybercriminalite infractions braconnage "
        "rape fraud cheating theft stealing forgery defrauding vole viole escroque triche arnaque scamming swindling poaching "
        "embezzlement detournement detournements malversations malversation bagarre rixe brawl burglary burglaries cambriolage cambriolages breaking poisoning shoplifting defilement incest raping defiling counterfeiting");
    static const WordSet small(
        "a the un une le la l' unpaid alleged tentative de d' suspicion of exam of affaire");
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

/// "in a fraud (case)", « dans une (affaire) de détournement »: what something was taken up as.
bool leads_to_case(const Reading& reading, std::uint32_t at, std::uint32_t end) {
    static const WordSet cases("case probe scandal investigation affaire dossier scandale");
    constexpr std::uint32_t reach = 5;
    return one_of(reading.word(at), {"in", "dans"}) &&
           has_word(reading, at + 1, std::min(at + reach, end), cases);
}

/// « arrêté dimanche à Kayes pour (viol) », "arrested on charges of (fraud)": the link is the
/// arrest's own, with nothing but people, a day or a place between.
bool is_held_for_petty(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "who", "et", "and"})) return false;
        const bool link =
            one_of(reading.word(at), {"pour", "for", "over", "after", "apres"}) ||
            leads_to_case(reading, at, end) ||
            (reading.word(at) == "of" &&
             one_of(reading.word(at - 1), {"charges", "suspicion", "accused", "suspected"})) ||
            (one_of(reading.word(at), {"de", "d'"}) && reading.word(at - 1).starts_with("accuse"));
        if (link && names_petty_charge(reading, at + 1, end)) return true;
    }
    return false;
}

/// « arrêté un homme (qui volait) des motos », "arrested a man (who stole) phones"
bool is_held_for_theft(const Scene& scene, const Candidate& word) {
    static const WordSet steals(
        "volait volaient vole volent derobait arnaquait escroquait stole steals sold swindled "
        "defrauded cheated");
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    // « Trois hommes (qui volaient) des motos ont été arrêtés »
    const std::uint32_t from = word.verb.construction == Construction::passive
                                   ? reading.sentences[word.sentence].first
                                   : word.last;
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (!one_of(reading.word(at), {"qui", "who"})) continue;
        const std::uint32_t verb = at + 1 + (reading.word(at + 1) == "had" ? 1 : 0);
        return steals.contains(reading.word(verb)) && !is_of_raiders(reading, verb + 1, end);
    }
    return false;
}

/// « Le (chauffeur) du car a été arrêté après l'accident », "A clerk (embezzled) money; he was
/// arrested": what the sentence tells beside it is no deed of a group.
bool is_held_beside_mishap(const Scene& scene, const Candidate& word) {
    static const WordSet drivers("chauffeur conducteur driver motorist automobiliste");
    static const WordSet frauds(
        "embezzled embezzling defrauded swindled forged detourne detournes");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    return has_word(reading, span.first, span.last, frauds) ||
           (has_word(reading, span.first, span.last, drivers) &&
            without_author(scene, word.sentence)) ||
           (has_cue(reading, Cue::accident, span.first, span.last) &&
            has_word(reading, span.first, span.last, drivers));
}

/// « un réseau de (prostitution) », "a ring of car (thieves)": whom the police broke up.
bool takes_petty_ring(const Scene& scene, const Candidate& word) {
    static const WordSet rings("reseau gang bande ring gang network");
    static const WordSet trades("prostitution proxenetisme faux falsification");
    const auto is_trade = [](text::Word name) {
        return trades.contains(name) || thieves().contains(name) || burglars().contains(name) ||
               swindlers().contains(name);
    };
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!rings.contains(reading.word(at)) || !one_of(reading.word(at + 1), {"de", "d'", "of"}))
            continue;
        if (is_trade(reading.word(at + 2)) || is_trade(reading.word(at + 3)))
            return !one_of(reading.word(at + 4), {"betail", "cattle"});
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
    constexpr std::uint32_t reach = 3;  // « un (faux médecin) arrêté »
    const auto& span = reading.sentences[word.sentence];
    const std::uint32_t end = span.last;
    const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", "qui", "who"})) return false;
        if (one_of(reading.word(at), {"faux", "fake", "bogus"}))
            return callings.contains(reading.word(at + 1));
    }
    return false;
}

/// « Un vigile soupçonné d'avoir poignardé son (patron) », "a man accused of stabbing his (wife)":
/// a killing among those who know each other.
bool is_held_for_close_one(const Scene& scene, const Candidate& word) {
    static const WordSet kills(
        "tue poignarde etrangle egorge abattu assassine frappe stabbing killing strangling murdering "
        "stabbed killed strangled murdered");
    static const WordSet theirs("son sa ses leur leurs his her their");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!may_have(reading, span, kills)) return false;
    for (std::uint32_t at = span.first; at + 2 < span.last; ++at) {
        if (kills.contains(reading.word(at)) && theirs.contains(reading.word(at + 1)) &&
            (close_ones().contains(reading.word(at + 2)) ||
             close_ones().contains(reading.word(at + 3))))
            return true;
    }
    return false;
}

}  // namespace

bool is_petty_arrest(const Scene& scene, const Candidate& word) {
    return is_held_for_petty(scene, word) || is_held_for_close_one(scene, word) ||
           is_held_for_theft(scene, word) || is_held_beside_mishap(scene, word) ||
           takes_impostor(scene, word) || takes_petty_ring(scene, word);
}

bool is_petty_charge(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    static const WordSet articles("un une a an");
    if (word.first < span.first + 2) return false;
    const std::uint32_t link =
        word.first - (articles.contains(reading.word(word.first - 1)) ? 2 : 1);
    if (!one_of(reading.word(link),
                {"pour", "for", "over", "de", "of", "qui", "who", "after", "apres", "avoir"}))
        return false;
    const bool kills = word.family == Family::kill || word.family == Family::attack;
    if (kills && !is_held_for_close_one(scene, word)) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).may_tell(Family::arrest);
    });
}

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

bool is_customs_seizure(const Scene& scene, const Candidate& word) {
    static const WordSet customs("customs douane douanes douaniers douanier");
    static const WordSet goods(
        "medicines medicine drugs cigarettes rice sugar cosmetics textiles oil alcohol medicaments "
        "sucre riz tissus cosmetiques alcool");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (word.verb.construction != Construction::active) return false;
    const bool by_customs = has_word(reading, span.first, word.first, customs);
    if (!by_customs) return false;
    for (std::uint32_t at = word.last; at < span.last; ++at) {
        if (one_of(reading.word(at), {",", ";", "from", "after"})) return false;
        if (goods.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
