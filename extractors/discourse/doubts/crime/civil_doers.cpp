#include "extractors/discourse/doubts/crime/civil_doers.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// One of them alone: many may be a mob.
const WordSet& single_people() {
    static const WordSet all(
        "patient patiente parent client cliente voisin voisine eleve etudiant etudiante collegien "
        "lyceen supporter passager passagere motocycliste automobiliste cycliste ouvrier ouvriere "
        "vendeur vendeuse collegue employeur employe employee creancier rival rivale patron apprenti "
        "locataire bailleur marabout guerisseur boucher mecanicien cuisinier instituteur professeur "
        "enseignant enseignante infirmier infirmiere pere mere medecin commercant boutiquier footballeur joueur "
        "entraineur arbitre ivrogne toxicomane adolescent adolescente malade candidat "
        "customer neighbour neighbor pupil fan passenger motorcyclist motorist cyclist "
        "worker vendor colleague employer employee creditor rival boss tenant landlord butcher "
        "mechanic cook teacher nurse father mother doctor trader shopkeeper footballer player coach referee "
        "teenager drunkard addict healer schoolboy classmate");
    return all;
}

/// What acts by paper and machines.
const WordSet& bodies() {
    static const WordSet all(
        "mairie municipalite voirie bulldozer bulldozers pelleteuse pelleteuses promoteur "
        "entreprise societe ministere huissier huissiers "
        "peur crainte panique proprietaire club candidat candidate ong armateur directeur directrice operateur locusts sauterelles moustiques mosquitoes "
        "hall municipality company developer bulldozers ministry bailiffs "
        "bailiff fear panic landlord club firm charity operator director shipowner");
    return all;
}

/// Whose weapon is a keyboard.
const WordSet& hackers() {
    static const WordSet all(
        "pirates pirate hacker hackers hackeur hackeurs cybercriminels cyberpirates cybercriminals");
    return all;
}

/// Who only trades, plays, prays or studies at the place that is "occupied".
const WordSet& peaceful_people() {
    static const WordSet all(
        "vendeurs vendeuses commercants commercantes marchands marchandes forains exposants artisans "
        "artisanes eleves etudiants fideles pelerins visiteurs touristes clients joueurs participants "
        "traders vendors stallholders pupils students worshippers pilgrims visitors tourists shoppers "
        "players workers women femmes");
    return all;
}

std::optional<std::uint32_t> doer_in(const Scene& scene,
                                     const Candidate& word,
                                     const WordSet& nouns) {
    // « Un (lycéen) est mort » does nothing
    const auto subject = word.is_suffered() ? std::nullopt : subject_in(scene, word, nouns);
    // "A mother lost her son in an attack, (which killed) twelve": the attack did
    static const WordSet relatives("which that qui");
    constexpr std::uint32_t reach = 3;  // « qui avait (tué) »
    const bool of_deed =
        subject && *subject < word.first &&
        has_word(scene.reading, word.first - std::min(reach, word.first), word.first, relatives) &&
        !mentions_in(scene.reading, Kind::trigger, *subject, word.first).empty();
    if (subject && *subject < word.first && !of_deed) return subject;
    return agent_in(scene, word, nouns);
}

/// « (un) patient », "(his) employer", "an (angry) parent"
bool is_single(const Reading& reading, std::uint32_t noun) {
    static const WordSet one("un une le la l' son sa a an the his her their cet cette");
    static const WordSet many("des les deux trois quatre several two three four some");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 1; back <= std::min(reach, noun); ++back) {
        if (many.contains(reading.word(noun - back))) return false;
        if (one.contains(reading.word(noun - back))) return true;
    }
    return false;
}

/// « (Des pirates) informatiques ont attaqué »: the word alone may mean men on boats.
bool is_done_by_hackers(const Scene& scene, const Candidate& word) {
    const auto who = doer_in(scene, word, hackers());
    return who && (!scene.reading.word(*who).starts_with("pirate") ||
                   scene.reading.word(*who + 1).starts_with("informatique"));
}

bool takes_ground_or_things(Family family) {
    return family == Family::loot || family == Family::overtake || family == Family::regain ||
           family == Family::disrupt || family == Family::blockade || family == Family::arrest ||
           family == Family::base;
}

}  // namespace

bool is_done_by_civilian(const Scene& scene, const Candidate& word) {
    const bool violent = is_violent(word.family) || word.family == Family::mob ||
                         word.family == Family::kill || word.family == Family::abduct ||
                         is_attack(word.family);
    if (!violent && !takes_ground_or_things(word.family)) return false;
    const bool ground = word.family == Family::overtake || word.family == Family::regain;
    const auto one = violent ? doer_in(scene, word, single_people()) : std::nullopt;
    if (violent && is_done_by_hackers(scene, word)) return true;
    const bool alone = one && is_single(scene.reading, *one);
    if (!alone && !doer_in(scene, word, bodies()) &&
        !(ground && doer_in(scene, word, peaceful_people())))
        return false;
    return !is_of_war(scene, word, false);
}

bool is_protest_of_state(const Scene& scene, const Candidate& word) {
    static const WordSet states(
        "government ministry embassy ambassador minister diplomacy gouvernement ministere ambassade "
        "ambassadeur ministre diplomatie maire mayor prefet prefect gouverneur governor");
    if (word.family != Family::protest || word.first == 0 || word.trigger->kind != WordKind::verb)
        return false;
    static const WordSet auxiliaries("has have had a ont");
    const std::uint32_t before =
        word.first - (auxiliaries.contains(scene.reading.word(word.first - 1)) ? 2 : 1);
    // "staff of the health (ministry)" are people
    static const WordSet of("of de du des from");
    constexpr std::uint32_t reach = 4;
    return states.contains(scene.reading.word(before)) &&
           !has_word(scene.reading, before - std::min(reach, before), before, of);
}

namespace {

/// Where the clause ends whose goods the word is of: "burnt a bar, accusing its owner of selling
/// (alcohol)", « brûlé un bar (pour) lutter contre l'alcool » are of a bar.
std::uint32_t end_of_goods(const Reading& reading, const Candidate& word, std::uint32_t end) {
    static const WordSet others(", ; pour afin car to as accusing because over accusant");
    const text::Word verb = reading.word(word.first);
    const bool burns = verb.starts_with("burn") || verb.starts_with("brul") ||
                       verb.starts_with("detru") || verb.starts_with("destr");
    if (!burns || word.verb.construction != Construction::active) return end;
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (others.contains(reading.word(at))) return at;
    }
    return end;
}

}  // namespace

bool is_seizure_of_goods(const Scene& scene, const Candidate& word) {
    static const WordSet goods(
        "cannabis cocaine heroine heroin drogue drogues drug drugs stupefiants narcotics tramadol "
        "cigarettes alcool alcohol ivoire ivory cosmetiques cosmetics fake counterfeit");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const bool takes = word.family == Family::abduct || word.family == Family::loot ||
                       word.family == Family::arrest || word.family == Family::disrupt;
    // « a incinéré la drogue » as well: what becomes of it
    static const std::initializer_list<std::string_view> stems{
        "sais", "seiz", "confis", "incin", "burn", "brul", "detru", "destr"};
    const text::Word verb = reading.word(word.first);
    const bool seizes = std::any_of(
        stems.begin(), stems.end(), [&](std::string_view stem) { return verb.starts_with(stem); });
    return takes && seizes && !is_insurgent(word.perpetrator) &&
           has_word(reading, span.first, end_of_goods(reading, word, span.last), goods) &&
           !names_armed_group(reading, scene.lexicon, span.first, span.last);
}

bool is_surrender_of_one(const Scene& scene, const Candidate& word) {
    if (word.family != Family::surrender) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    static const WordSet arms("arme armes brousse fusil weapon weapons rifle arms others");
    static const WordSet one(
        "il elle he she meurtrier meurtriere assassin auteur homme mari coupable suspect killer "
        "murderer man woman husband");
    static const WordSet many("des les deux trois plusieurs two three several");
    if (!has_word(reading, span.first, word.first, one) ||
        has_word(reading, span.first, word.first, many) ||
        has_word(reading, span.first, span.last, arms))
        return false;
    return !names_armed_group(
        reading, scene.lexicon, 0, static_cast<std::uint32_t>(reading.tokens.size()));
}

}  // namespace vigie::extractors
