#include "extractors/discourse/doubts/lifeless_doers.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

const WordSet vehicles(
    "camion camions camion-citerne camion-benne car autocar bus minibus sotrama voiture voitures "
    "vehicule taxi moto motos tricycle benne citerne train trains remorque tracteur pirogue pinasse "
    "barque ambulance chauffard chauffards chauffeur conducteur automobiliste motocycliste lorry "
    "lorries truck coach car van minivan motorbike motorcycle tanker tractor pirogue ferry canoe "
    "driver motorist motorcyclist speedboat");

const WordSet illnesses(
    "fievre grippe peste charbon peripneumonie pleuropneumonie pasteurellose rage tetanos ebola "
    "variole cholera rougeole paludisme meningite dengue coqueluche diphterie hepatite typhoide "
    "virus bacterie maladie epidemie epizootie anthrax flu fever plague rabies tetanus malaria "
    "measles meningitis hepatitis smallpox disease epidemic outbreak intoxication botulisme");

const WordSet fires_and_falls(
    "dalle feu feux flammes incendie brasier mur murs toit toiture plafond maison immeuble batiment "
    "balcon pont arbre baobab eboulement eboulements effondrement glissement foudre tornade tempete "
    "orage rafales vent vents inondation inondations crue crues fleuve riviere courant fire fires bushfire wildfire "
    "blaze flames wall roof ceiling building bridge tree landslide lightning storm storms floods "
    "floodwaters winds river tornado");

const WordSet blows("explosion explosions deflagration eclatement blast");

const WordSet cattle(
    "boeufs boeuf vaches vache bovins moutons mouton brebis chevres chevre caprins ovins poulets "
    "poules volailles anes ane chevaux cheval chameaux dromadaires porcs porcins taureaux veaux "
    "agneaux cattle cows cow sheep goats goat chickens poultry hens donkeys camels pigs horses "
    "livestock betail");

const WordSet household(
    "four fours transformateur transformateurs chaudiere rechaud bonbonne bonbonnes bouteille "
    "bouteilles pneu pneus batterie batteries generateur telephone telephones marmite cuve "
    "disjoncteur compteur oven boiler transformer stove cylinder generator tyre battery");

/// « l'explosion d'une (bouteille) de gaz »: what goes off by itself.
bool is_household_blast(const Reading& reading, std::uint32_t blast) {
    static const WordSet things(
        "bouteille bouteilles bonbonne bonbonnes rechaud chaudiere transformateur citerne groupe "
        "cuve reservoir batterie pneu moteur gas gaz boiler stove tyre cylinder");
    constexpr std::uint32_t reach = 3;  // « d'une (bouteille) »
    if (things.contains(reading.word(blast - 1))) return true;
    if (!one_of(reading.word(blast + 1), {"d'", "de", "of"})) return false;
    for (std::uint32_t at = blast + 2; at < blast + 2 + reach; ++at) {
        if (things.contains(reading.word(at))) return true;
    }
    return false;
}

/// Things that fall in may have been struck, and fire may have been laid: only what a verb of
/// falling or burning tells of them is theirs.
bool kills(const Candidate& word) {
    return word.family == Family::kill || word.family == Family::mob;
}

/// « en (tombant) dans un puits », "after falling into a well": how somebody died, right behind.
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

/// Is anybody armed named in the text? A herd may be a raid's booty.
bool names_raiders(const Scene& scene) {
    const auto actors = mentions_in(scene.reading, Kind::actor, 0, scene.reading.tokens.size());
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const PartyClass klass = scene.lexicon.party(actor->index).klass;
        return klass == PartyClass::insurgent || klass == PartyClass::militia;
    });
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
        "arbre branche mur pierre rocher toit pylone poteau panneau echafaudage tree branch wall rock "
        "roof pole");
    const auto fall = subject_in(scene, word, falls);
    if (!fall || !one_of(scene.reading.word(*fall + 1), {"d'", "de", "of"})) return false;
    return things.contains(scene.reading.word(*fall + 2)) ||
           things.contains(scene.reading.word(*fall + 3));
}

/// « Un camion (incendié) près de Diéma : deux morts »: it was stopped by somebody.
bool tells_looting(const Scene& scene, const Candidate& word) {
    const auto& span = scene.reading.sentences[word.sentence];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* other) {
        const Trigger& trigger = scene.lexicon.trigger(other->index);
        return other->first != word.first && !trigger.may_tell(Family::kill) &&
               trigger.may_tell(Family::loot);
    });
}

/// What goes off is its verb's subject, however the table has the verb.
bool victim_or_subject(const Scene& scene, const Candidate& word, const WordSet& nouns) {
    return subject_in(scene, word, nouns) ||
           (word.verb.construction == Construction::passive && victim_in(scene, word, nouns));
}

}  // namespace

std::string done_by_lifeless(const Scene& scene, const Candidate& word) {
    const bool burns = word.family == Family::loot;
    const bool strikes = word.family == Family::attack;
    const bool carries_off = word.family == Family::abduct;
    if (!kills(word) && !burns && !strikes && !carries_off && word.family != Family::explosive)
        return {};
    if (kills(word) && !is_state(word.target) && is_done_by(scene, word, vehicles) &&
        !is_of_war(scene, word, true) && !tells_looting(scene, word))
        return "a road accident: nobody armed did it";
    if (word.family != Family::explosive && is_done_by(scene, word, illnesses) &&
        !is_of_war(scene, word, false))
        return "an illness did it";
    if ((kills(word) || burns || carries_off) &&
        (is_done_by(scene, word, fires_and_falls) || is_fall_of_thing(scene, word)) &&
        !is_of_war(scene, word, true))
        return "fire, weather or a fall did it";
    const bool goes_off = kills(word) || word.family == Family::explosive;
    const bool subject = goes_off && word.verb.construction != Construction::nominal
                             ? victim_or_subject(scene, word, household)
                             : subject_in(scene, word, household).has_value();
    if (goes_off && subject && !is_of_war(scene, word, false)) return "it went off by itself";
    if (!kills(word)) return {};
    const auto blast = agent_in(scene, word, blows);
    if (blast && is_household_blast(scene.reading, *blast) && !is_of_war(scene, word, false))
        return "it went off by itself";
    if (dies_by_fall(scene, word) && !is_of_war(scene, word, true)) return "a fall: nobody did it";
    if (victim_in(scene, word, cattle) && !names_raiders(scene) && !is_of_war(scene, word, true))
        return "only cattle died, and nobody armed is named";
    return {};
}

}  // namespace vigie::extractors
