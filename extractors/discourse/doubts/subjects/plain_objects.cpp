#include "extractors/discourse/doubts/subjects/plain_objects.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Verbs, and the things with which they tell of no deed.
struct Idiom {
    WordSet verbs;    ///< lemmas
    WordSet objects;  ///< heads of what they act on
};

/// What is taken and freed.
std::vector<Idiom> taken_or_freed() {
    return {
        // "captured the league title", « s'est emparé du maillot jaune »
        {WordSet("capture seize take snatch grab clinch capturer ravir s'emparer conquérir "
                 "arracher enlever remporter"),
         WordSet("title titles trophy trophies cup crown jersey medal medals prize prizes picture "
                 "pictures photo photos image images moment moments mood attention imagination "
                 "headlines spotlight sandstorm sunset scene scenes essence footage opportunity "
                 "lead victory win votes titre titres trophee coupe couronne maillot "
                 "medaille medailles prix photo instant instants attention victoire scrutin finale "
                 "regards")},
        // "released a stamp", « la subvention a été libérée », « les classes libérées »
        {WordSet("release free liberate libérer libération débloquer relâcher"),
         WordSet("stamp stamps figures figure data report reports statement statements results "
                 "result album song video film funds money loan tranche single list footage "
                 "communique documents document budget budgets calendar schedule statistics "
                 "findings water salaries wages potential energy "
                 "tranche part fonds somme sommes argent subvention subventions credits salaires "
                 "salaire prime primes bourses bourse reliquat caution aide enveloppe montant "
                 "milliards millions energie energies parole temps appui financement financements "
                 "ressources eau eaux")},
    };
}

/// What is given up, fought and fired.
std::vector<Idiom> given_up_or_fought() {
    return {
        // "surrendered a two-goal lead", "its licence"
        {WordSet("surrender"),
         WordSet("lead leads seat seats licence license licences licenses permit permits passport "
                 "passports title mandate advantage medicine drugs possession points keys tonnes "
                 "tons")},
        // "fought a fire", « combat les flammes »
        {WordSet("fight battle combat combattre affronter"),
         WordSet("fire fires blaze blazes flames flood floods water waters inflation poverty "
                 "hunger malaria disease diseases cholera measles drought corruption illiteracy "
                 "feu feux incendie incendies flammes inondation inondations crue crues pauvrete "
                 "faim paludisme maladie maladies corruption analphabetisme secheresse chaleur")},
        // "fired the governor": he lost his office
        {WordSet("fire"),
         WordSet("governor governors mayor mayors prefect minister ministers coach chief director "
                 "head manager ambassador staff employees workers cabinet government boss judge "
                 "official officials adviser spokesman secretary")},
    };
}

/// What is defused, executed, blown up, burnt and killed off.
std::vector<Idiom> undone() {
    return {
        // "defused tensions", « a désamorcé la crise »
        {WordSet("defuse désamorcer"),
         WordSet(
             "tension tensions crisis crise crises row dispute disputes conflict conflit conflits "
             "situation polemique anger colere grogne standoff")},
        // "executed the first phase of the plan", « l'exécution du budget »
        {WordSet("execute exécuter exécution execution"),
         WordSet(
             "phase phases plan plans budget budgets project projects projet projets works travaux "
             "order orders ordre ordres programme program programmes mandate mandat contract "
             "contrat tache taches consignes instructions directives decision decisions hymne")},
        // « a fait exploser le box-office », « a fait sauter la salle »
        {WordSet("exploser sauter"),
         WordSet("box audience audiences record records compteurs ventes budget factures "
                 "prix salle foule public")},
        // "burned rubbish", « brûlent des ordures »
        {WordSet("burn brûler incinérer"),
         WordSet("rubbish waste garbage ordures dechets herbes paille chaumes drugs drogue drogues "
                 "calories stubble")},
        // "killed off the tie", "are killing small shops"
        {WordSet("kill tuer"),
         WordSet("tie game match shop shops bill project business businesses trade jobs mood deal "
                 "commerce commerces filiere emploi emplois projet match suspense")},
    };
}

const std::vector<Idiom>& idioms() {
    static const std::vector<Idiom> all = [] {
        std::vector<Idiom> sum = taken_or_freed();
        for (auto& more : {given_up_or_fought(), undone()})
            sum.insert(sum.end(), more.begin(), more.end());
        return sum;
    }();
    return all;
}

/// « la libération des (terres) », "the release of (funds)"
bool is_noun_of(const Scene& scene, const Candidate& word, const WordSet& objects) {
    if (word.verb.construction != Construction::nominal) return false;
    const Reading& reading = scene.reading;
    if (!one_of(reading.word(word.last), {"de", "du", "des", "d'", "of"})) return false;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    return head_in(reading, word.last + 1, end, objects).has_value();
}

bool names_insurgents(const Scene& scene, const text::Sentence& span) {
    const auto parties = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        return is_insurgent(&scene.lexicon.party(mention->index));
    });
}

/// « la mairie a libéré les (trottoirs) »; not « L'armée a libéré (l'école) occupée »: ground that
/// no force clears.
bool clears_ground(const Scene& scene, const Candidate& word) {
    static const WordSet verbs("release free liberate libérer libération débloquer");
    static const WordSet grounds(
        "avenue route routes chaussee voie voies trottoir trottoirs emprise emprises terre terres "
        "terrain terrains parcelle parcelles champ champs salle salles classe classes locaux local "
        "ecole ecoles batiment batiments passage espace espaces logement logements place ponts land "
        "lands space");
    if (!verbs.contains(word.trigger->lemma) || !may_have(scene.reading, word.sentence, grounds))
        return false;
    const auto& span = scene.reading.sentences[word.sentence];
    return !names_armed_side(scene, span.first, span.last) &&
           (victim_in(scene, word, grounds) || is_noun_of(scene, word, grounds));
}

/// « un lot d'obus (périmés) », "(old) shells", "(blank) shells": arms of nobody's war.
bool is_of_old_arms(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    static const WordSet arms(
        "munitions munition ammunition obus shells shell grenades grenade bombs bombes bombe bomb "
        "cartouches cartridges rockets roquettes mortiers mines ordnance");
    static const WordSet aged(
        "old expired obsolete blank dud surplus training vieilles "
        "vieux vieille anciennes anciens");
    static const WordSet behind(
        "perimes perimees perime perimee obsoletes obsolete datant desuetes desuets usagees rouillees "
        "rouilles inutilisables");
    constexpr std::uint32_t before = 2;  // "(old shells) were blown up"
    constexpr std::uint32_t reach = 10;  // « ont détruit lundi à Gao un stock de (munitions) »
    const auto& span = reading.sentences[word.sentence];
    const bool told = word.family == Family::shelling || word.family == Family::grenade ||
                      word.family == Family::explosive || word.family == Family::loot ||
                      word.family == Family::disrupt;
    if (!told || !may_have(reading, word.sentence, arms)) return false;
    // "Rebels fired old shells at Ber", « Une vieille grenade a tué deux enfants »
    if ((word.perpetrator != nullptr && is_insurgent(word.perpetrator)) ||
        !mentions_in(reading, Kind::status, span.first, span.last).empty())
        return false;
    const std::uint32_t end = std::min(word.last + reach, span.last);
    for (std::uint32_t at = word.first - std::min(before, word.first - span.first); at < end;
         ++at) {
        if (!arms.contains(reading.word(at))) continue;
        if (at > span.first && aged.contains(reading.word(at - 1))) return true;
        if (behind.contains(reading.word(at + 1)) || behind.contains(reading.word(at + 2)))
            return true;
    }
    return false;
}

/// "Farmers burned (their) fields": what is one's own.
bool burns_own_fields(const Scene& scene, const Candidate& word) {
    static const WordSet fields("field fields champ champs farm farms");
    const bool by_others =
        word.perpetrator != nullptr && word.perpetrator->klass != PartyClass::civilians;
    if (!one_of(word.trigger->lemma, {"burn", "brûler"}) || by_others) return false;
    const auto field = victim_in(scene, word, fields);
    return field && *field > 0 &&
           one_of(scene.reading.word(*field - 1), {"their", "leurs", "his", "ses", "son"});
}

/// "Two companies announced their (merger)": of firms and parties, not of armed movements.
bool is_merger_of_firms(const Reading& reading, const Candidate& word) {
    static const WordSet firms(
        "company companies firm firms bank banks operator operators club clubs university "
        "universities entreprise entreprises societe societes banque banques operateurs universites partis parties "
        "communes ministeres chaines journaux");
    constexpr std::uint32_t behind = 5;  // "a merger (of two) banks"
    const auto& span = reading.sentences[word.sentence];
    return one_of(reading.word(word.last - 1),
                  {"merger", "mergers", "fusion", "fusions", "scission"}) &&
           has_word(reading, span.first, std::min(word.last + behind, span.last), firms);
}

/// "freed five miners (trapped) in a shaft", « libérer les ouvriers (bloqués) »: nobody held them.
bool frees_from_trap(const Scene& scene, const Candidate& word) {
    static const WordSet held(
        "hostage hostages otage otages captive captives captif captifs retenu retenus held blocus "
        "blockade besieged siege assieges checkpoint");
    const Reading& reading = scene.reading;
    static const WordSet stuck(
        "trapped buried stuck coinces coince coincee coincees bloques ensevelis enseveli ensevelie "
        "decombres rubble shaft puits galerie");
    constexpr std::uint32_t reach = 10;
    const auto& span = reading.sentences[word.sentence];
    return word.family == Family::release &&
           has_word(reading, word.last, std::min(word.last + reach, span.last), stuck) &&
           !has_word(reading, span.first, span.last, held) && !names_insurgents(scene, span);
}

}  // namespace

bool is_done_to_plain_thing(const Scene& scene, const Candidate& word) {
    if (frees_from_trap(scene, word) || is_of_old_arms(scene, word) ||
        is_merger_of_firms(scene.reading, word) || burns_own_fields(scene, word) ||
        clears_ground(scene, word))
        return true;
    constexpr std::string_view makes = "faire ";  // « faire exploser »
    std::string_view lemma = word.trigger->lemma;
    if (lemma.starts_with(makes)) lemma.remove_prefix(makes.size());
    return std::any_of(idioms().begin(), idioms().end(), [&](const Idiom& idiom) {
        if (!idiom.verbs.contains(lemma) || !may_have(scene.reading, word.sentence, idiom.objects))
            return false;
        return victim_in(scene, word, idiom.objects) || is_noun_of(scene, word, idiom.objects);
    });
}

}  // namespace vigie::extractors
