#include "extractors/discourse/doubts/accidents/lifeless_doers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/doubts/accidents/lifeless_things.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

const WordSet drivers("chauffeur conducteur driver");

const WordSet illnesses(
    "fievre grippe peste charbon peripneumonie "
    "pleuropneumonie pasteurellose rage tetanos ebola "
    "variole cholera rougeole paludisme meningite dengue "
    "coqueluche diphterie hepatite typhoide "
    "virus bacterie maladie epidemie epizootie anthrax flu "
    "fever plague rabies tetanus malaria "
    "measles meningitis hepatitis smallpox disease "
    "epidemic outbreak intoxication botulisme cancer stroke illness ailment avc pneumonia "
    "pneumonie diabete diabetes infarctus tuberculose tuberculosis");

const WordSet blows("explosion explosions deflagration eclatement blast");

const WordSet cattle(
    "boeufs boeuf vaches vache bovins moutons mouton brebis "
    "chevres chevre caprins ovins poulets "
    "poules volailles anes ane chevaux cheval chameaux "
    "dromadaires porcs porcins taureaux veaux "
    "agneaux cattle cows cow sheep goats goat chickens "
    "poultry hens donkeys camels pigs horses "
    "livestock betail");

/// « l'explosion d'une (bouteille) de gaz »: what goes off by itself.
bool is_household_blast(const Reading& reading, std::uint32_t blast) {
    static const WordSet things(
        "bouteille bouteilles bonbonne bonbonnes rechaud chaudiere "
        "transformateur citerne groupe "
        "cuve reservoir batterie pneu moteur gas gaz boiler stove tyre cylinder");
    constexpr std::uint32_t reach = 3;  // « d'une (bouteille) »
    if (things.contains(reading.word(blast - 1))) return true;
    // "a gold mine (explosion)"
    if (blast > 1 && reading.word(blast - 1) == "mine" &&
        one_of(reading.word(blast - 2), {"gold", "coal", "copper", "salt"}))
        return true;
    if (!one_of(reading.word(blast + 1), {"d'", "de", "of"})) return false;
    return has_word(reading, blast + 2, within_sentence(reading, blast, blast + 2 + reach), things);
}

/// Things that fall in may have been struck, and fire may have been laid: only
/// what a verb of falling or burning tells of them is theirs.
bool kills(const Candidate& word) {
    return word.family == Family::kill || word.family == Family::mob;
}

/// « en (tombant) dans un puits », "after falling into a well": how somebody
/// died, right behind.
bool dies_by_fall(const Scene& scene, const Candidate& word) {
    static const WordSet falls(
        "tombant chutant glissant nageant baignant plongeant noyant falling");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!may_have(reading, word.sentence, falls)) return false;
    for (std::uint32_t at = word.last; at < span.last; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", "et", "and"})) return false;
        if (!falls.contains(reading.word(at))) continue;
        return one_of(reading.word(at - 1), {"en", "se", "after", "by", "when"});
    }
    return false;
}

bool is_done_by(const Scene& scene, const Candidate& word, const WordSet& nouns) {
    const auto subject = subject_in(scene, word, nouns);
    // « Le (feu) a été mis »: within the event's own words
    if (subject && *subject < word.first) return true;
    return agent_in(scene, word, nouns).has_value();
}

/// « La chute d'un (arbre) », "the fall of a (wall)"; not « la chute de Gao »
bool is_fall_of_thing(const Scene& scene, const Candidate& word) {
    static const WordSet falls("chute fall");
    static const WordSet things(
        "arbre branche mur pierre rocher toit pylone poteau panneau echafaudage "
        "tree branch wall rock "
        "roof pole");
    const auto fall = subject_in(scene, word, falls);
    if (!fall || !one_of(scene.reading.word(*fall + 1), {"d'", "de", "of"})) return false;
    return things.contains(scene.reading.word(*fall + 2)) ||
           things.contains(scene.reading.word(*fall + 3));
}

/// « Des (motos) sont entrées dans le village et ont tué », "A bus was
/// (stopped), leaving four dead": what else is told of the vehicle says that
/// people rode it in, or held it up.
bool is_of_raid(const Reading& reading, std::uint32_t vehicle, std::uint32_t deed) {
    static const WordSet ridden("motos pickups pick-ups motorbikes motorcycles");
    static const WordSet rides("entrees entres surgi debarque encercle entered stormed surrounded");
    static const WordSet held(
        "crible criblee cribles criblees mitraille "
        "mitraillee intercepte interceptee riddled raked "
        "intercepted");
    const bool people_ride = ridden.contains(reading.word(vehicle));
    for (std::uint32_t at = vehicle + 1; at < deed; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {";", ":", "qui", "which", "that"})) return false;
        if (held.contains(word) || (people_ride && rides.contains(word))) return true;
        const bool on_road = !one_of(reading.word(vehicle), {"train", "trains"});
        if (on_road && one_of(word, {"stopped", "arrete"}) &&
            one_of(reading.word(at - 1), {"was", "ete"}))
            return true;
    }
    return false;
}

/// « Un (chauffeur de camion) fait état de trois morts », « compté par un (chauffeur) »: he tells
/// it.
bool tells_of_dead(const Reading& reading, std::uint32_t driver, std::uint32_t deed) {
    constexpr std::uint32_t lead = 3;  // « (donné par) un chauffeur »
    const std::uint32_t from = driver < deed ? driver : driver - std::min(driver, lead);
    return !mentions_in(reading, Kind::speech, from, std::max(driver, deed)).empty();
}

/// « (Un camion) a fait trois morts », « tués par (un chauffeur) ivre »: a driver whom somebody
/// has (« son chauffeur », "its driver") is a man like any other.
bool is_done_on_road(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto vehicle = subject_in(scene, word, vehicle_words());
    if (vehicle && *vehicle < word.first)
        return !is_of_raid(reading, *vehicle, word.first) &&
               !tells_of_dead(reading, *vehicle, word.first);
    const auto doer = subject_in(scene, word, drivers);
    const auto driver = doer ? doer : agent_in(scene, word, drivers);
    if (driver && *driver > 0)
        return !one_of(reading.word(*driver - 1), {"son", "leur", "its", "his", "her", "their"}) &&
               !tells_of_dead(reading, *driver, word.first);
    return agent_in(scene, word, vehicle_words()).has_value();
}

/// « Un (incendie) allumé par des manifestants », "A (fire) set by gunmen":
/// somebody laid it.
bool is_laid(const Scene& scene, std::uint32_t fire) {
    static const WordSet laid("allume allumes provoque declenche mis lit set started lighted");
    static const WordSet people(
        "manifestants hommes jeunes emeutiers foule individus inconnus habitants "
        "villageois "
        "protesters men youths rioters crowd mob residents villagers");
    const Reading& reading = scene.reading;
    const std::uint32_t by = fire + 2;
    if (!laid.contains(reading.word(fire + 1)) || !one_of(reading.word(by), {"par", "by"}))
        return false;
    constexpr std::uint32_t reach = 4;  // « par (des hommes armés) »
    const auto actors = mentions_in(reading, Kind::actor, by + 1, by + reach);
    const bool armed = std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        return scene.lexicon.party(actor->index).klass != PartyClass::civilians;
    });
    return armed || head_in(reading, by + 1, by + 1 + reach, people).has_value();
}

bool is_done_by_fire_or_fall(const Scene& scene, const Candidate& word) {
    const auto subject = subject_in(scene, word, fire_and_fall_words());
    if (subject && *subject < word.first) return !is_laid(scene, *subject);
    return is_fall_of_thing(scene, word) ||
           agent_in(scene, word, fire_and_fall_words()).has_value();
}

/// « Un camion (incendié) près de Diéma : deux morts »: it was stopped by
/// somebody.
bool tells_looting(const Scene& scene, const Candidate& word) {
    const auto& span = scene.reading.sentences[word.sentence];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* other) {
        const Trigger& trigger = scene.lexicon.trigger(other->index);
        return other->first != word.first && !trigger.may_tell(Family::kill) &&
               trigger.may_tell(Family::loot);
    });
}

/// « Une (batterie) a tué neuf civils »: guns, unless something is told to go
/// off.
bool is_of_guns(const Scene& scene, const Candidate& word, std::uint32_t thing) {
    if (!one_of(scene.reading.word(thing), {"batterie", "batteries", "battery"})) return false;
    const auto told = mentions_in(scene.reading, Kind::trigger, thing, word.first);
    return kills(word) && told.empty();
}

/// What goes off is its verb's subject, however the table has the verb; "A
/// transformer was (blown up)" by somebody.
bool goes_off_by_itself(const Scene& scene, const Candidate& word) {
    const auto subject = subject_in(scene, word, household_words(scene.reading.language));
    if (subject) return !is_of_guns(scene, word, *subject);
    if (word.verb.construction != Construction::passive) return false;
    static const WordSet done("blown dynamite dynamitee plastique plastiquee");
    return !done.contains(scene.reading.word(word.first)) &&
           victim_in(scene, word, household_words(scene.reading.language)).has_value();
}

bool is_road_accident(const Scene& scene, const Candidate& word) {
    const bool collides =
        word.family == Family::attack &&
        one_of(word.trigger->lemma, {"hit", "strike", "frapper", "heurter", "toucher"});
    return (kills(word) || collides) && !is_state(word.target) && is_done_on_road(scene, word) &&
           !is_of_war(scene, word, true) && !tells_looting(scene, word);
}

/// "A heart (attack) killed the mayor", « une (crise) cardiaque »
bool is_of_heart(const Scene& scene, const Candidate& word) {
    static const WordSet ends("attack failure crise arret malaise");
    const auto subject = subject_in(scene, word, ends);
    const auto found = subject ? subject : agent_in(scene, word, ends);
    if (!found || *found == 0) return false;
    const Reading& reading = scene.reading;
    return one_of(reading.word(*found - 1), {"heart", "cardiac", "asthma"}) ||
           one_of(reading.word(*found + 1), {"cardiaque", "vagal"});
}

bool is_of_illness(const Scene& scene, const Candidate& word) {
    if (kills(word) && is_of_heart(scene, word)) return true;
    return word.family != Family::explosive && is_done_by(scene, word, illnesses) &&
           !is_of_war(scene, word, false);
}

bool is_of_fire_or_fall(const Scene& scene, const Candidate& word) {
    const bool burns = word.family == Family::loot;
    const bool carries_off = word.family == Family::abduct;
    const bool blocks = word.family == Family::blockade;
    return (kills(word) || burns || carries_off || blocks) &&
           is_done_by_fire_or_fall(scene, word) && !is_of_war(scene, word, true);
}

bool is_blast_of_nobody(const Scene& scene, const Candidate& word) {
    // « Un transformateur a (pris feu) »
    const bool catches_fire =
        word.family == Family::loot &&
        one_of(scene.reading.word(word.first), {"pris", "prend", "caught", "catches"});
    const bool goes_off = kills(word) || catches_fire || word.family == Family::explosive;
    return goes_off && goes_off_by_itself(scene, word) && !is_of_war(scene, word, false);
}

bool dies_in_household_blast(const Scene& scene, const Candidate& word) {
    if (!kills(word)) return false;
    // « (L'explosion) d'une bouteille de gaz a fait trois morts »
    const auto caused = subject_in(scene, word, blows);
    const auto blast = caused ? caused : agent_in(scene, word, blows);
    return blast && is_household_blast(scene.reading, *blast) && !is_of_war(scene, word, false);
}

bool dies_in_fall_of_his_own(const Scene& scene, const Candidate& word) {
    return kills(word) && dies_by_fall(scene, word) && !is_of_war(scene, word, true);
}

/// A herd may be a raid's booty where an armed group is named.
bool kills_cattle_alone(const Scene& scene, const Candidate& word) {
    const auto end = static_cast<std::uint32_t>(scene.reading.tokens.size());
    return kills(word) && victim_in(scene, word, cattle) &&
           !names_armed_group(scene.reading, scene.lexicon, 0, end) &&
           !is_of_war(scene, word, true);
}

/// « une (mission) qui a coûté la vie à dix d'entre eux », "their (service) cost them their lives":
/// no deed, so nobody's.
bool is_cost_of_undertaking(const Scene& scene, const Candidate& word) {
    static const WordSet efforts(
        "mission missions appui engagement engagements lutte sacrifice metier profession deploiement "
        "participation service commitment fight struggle job deployment duty sacrifices");
    static const WordSet auxiliaries("a aura avait has had deja already");
    constexpr std::uint32_t reach = 4;  // "a mission abroad that (cost)"
    const Reading& reading = scene.reading;
    if (!one_of(reading.word(word.first), {"a", "cost", "coute", "aura", "costs", "avait"}) ||
        !kills(word))
        return false;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    std::uint32_t verb = word.first;
    while (verb > first && auxiliaries.contains(reading.word(verb - 1)))
        --verb;
    const bool relative = verb > first && one_of(reading.word(verb - 1), {"qui", "that", "which"});
    // « Une mission d'escorte a coûté la vie à trois gendarmes lundi »: a deed of that day
    if (!relative) return !word.date && subject_in(scene, word, efforts);
    return has_word(reading, verb - std::min(reach, verb - first), verb, efforts);
}

/// « Un camion en panne a bloqué la route »
bool stands_in_the_way(const Scene& scene, const Candidate& word) {
    return word.family == Family::blockade && is_done_on_road(scene, word) &&
           !is_of_war(scene, word, true);
}

struct Cause {
    bool (*did_it)(const Scene&, const Candidate&);
    std::string_view doubt;
};

constexpr std::array<Cause, 9> causes{{
    {is_road_accident, "a road accident: nobody armed did it"},
    {is_of_illness, "an illness did it"},
    {is_of_fire_or_fall, "fire, weather or a fall did it"},
    {is_blast_of_nobody, "it went off by itself"},
    {dies_in_household_blast, "it went off by itself"},
    {dies_in_fall_of_his_own, "a fall: nobody did it"},
    {is_cost_of_undertaking, "what an effort cost: no deed did it"},
    {stands_in_the_way, "a vehicle stands in the way: nobody stopped it"},
    {kills_cattle_alone, "only cattle died, and nobody armed is named"},
}};

/// What things do too, by the verbs that tell of them.
bool may_be_lifeless(const Candidate& word) {
    return kills(word) || word.family == Family::loot || word.family == Family::attack ||
           word.family == Family::abduct || word.family == Family::explosive ||
           word.family == Family::blockade;
}

}  // namespace

std::string done_by_lifeless(const Scene& scene, const Candidate& word) {
    if (!may_be_lifeless(word)) return {};
    for (const Cause& cause : causes) {
        if (cause.did_it(scene, word)) return std::string(cause.doubt);
    }
    return {};
}

}  // namespace vigie::extractors
