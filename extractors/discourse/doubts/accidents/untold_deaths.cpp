#include "extractors/discourse/doubts/accidents/untold_deaths.h"

#include <algorithm>

#include "extractors/discourse/doubts/accidents/bombs.h"
#include "extractors/discourse/doubts/accidents/lifeless_things.h"
#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « sont mortes », "died", « ont perdu la vie »: by whatever it was.
bool only_dies(const Trigger& trigger) {
    static const WordSet deaths("die perish succumb mourir périr succomber décéder trépasser");
    const std::string_view lemma = trigger.lemma;
    return deaths.contains(lemma) || lemma.starts_with("lose ") || lemma.starts_with("meet ") ||
           lemma.starts_with("perdre la vie") || lemma.starts_with("trouver la mort") ||
           lemma.starts_with("laisser ");
}

/// Is anybody's deed told in the tokens: a side that bears arms, a weapon, any event word but of
/// people who die?
bool tells_deed(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    const auto words = mentions_in(scene.reading, Kind::trigger, first, last);
    return names_armed_side(scene, first, last) || names_weapon(scene.reading, first, last) ||
           std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               return !only_dies(scene.lexicon.trigger(word->index));
           });
}

/// "was (hit) by a truck", « heurtée par un camion »
bool is_done_by_vehicle(const Reading& reading, const Mention& word) {
    constexpr std::uint32_t reach = 6;  // "by a heavy goods (lorry)"
    return one_of(reading.word(word.last), {"by", "par"}) &&
           head_in(reading, word.last + 1, word.last + reach, vehicle_words());
}

/// Is what somebody does to others told of the tokens: an attack, arms, armed men that are no army?
bool tells_attack(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    const auto words = mentions_in(scene.reading, Kind::trigger, first, last);
    return names_weapon(scene.reading, first, last) ||
           names_armed_group(scene.reading, scene.lexicon, first, last) ||
           std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               const Trigger& trigger = scene.lexicon.trigger(word->index);
               if (trigger.may_tell(Family::kill) || is_done_by_vehicle(scene.reading, *word))
                   return false;
               return is_violent(trigger.family()) || trigger.may_tell(Family::fight) ||
                      trigger.may_tell(Family::loot) || trigger.may_tell(Family::mob);
           });
}

/// « a (pris feu) », "caught fire": nobody is told to have laid it.
bool is_done_by_itself(const Reading& reading, const Mention& word) {
    return one_of(reading.word(word.first), {"pris", "prend", "caught", "catches"});
}

/// « (heurté) un arbre », "(capsized)"; not « Un bus est (parti) », « Un véhicule a (forcé) le
/// barrage ».
const WordSet& mishaps() {
    static const WordSet words(
        "hit hits struck strikes collided collides crashed rammed overturned rolled skidded swerved plunged "
        "veered capsized sank collapsed fell falls caught tombe tombee tombes percute percutes heurte "
        "heurtes heurtent renverse renversee capote derape chavire sombre coule effondre effondree "
        "ecroule ecroulee ecrase ecrasee pris prend embrase deraille");
    return words;
}

/// "A minibus (hit) a truck", « Un car a (heurté) un arbre »: what is told behind the thing is a
/// collision, a fall or a fire, and nobody bears arms there.
bool tells_no_deed_of_men(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    static const WordSet collides(
        "hit hits struck strikes down fell falls tombe tombee tombes frappe percute percutes heurte heurtes heurtent touche");
    const Reading& reading = scene.reading;
    if (!has_word(reading, first, last, mishaps())) return false;
    if (names_armed_side(scene, first, last) || names_weapon(reading, first, last)) return false;
    static const WordSet suffered("was were been");
    const auto words = mentions_in(reading, Kind::trigger, first, last);
    return std::all_of(words.begin(), words.end(), [&](const Mention* word) {
        // "A bus (was hit)": by others
        if (suffered.contains(reading.word(word->first - std::min(1U, word->first))) ||
            suffered.contains(reading.word(word->first)))
            return false;
        if (collides.contains(reading.word(word->first))) return true;
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        return !is_violent(trigger.family()) && !trigger.may_tell(Family::fight) &&
               !trigger.may_tell(Family::mob) && !trigger.may_tell(Family::abduct) &&
               (!trigger.may_tell(Family::loot) || is_done_by_itself(reading, *word));
    });
}

/// "were (shot) dead", « (exécutés) »: no thing does so.
bool is_murder_by_itself(const Trigger& trigger) {
    static const WordSet murders(
        "shoot gun execute slaughter hack behead murder assassinate massacre stab lynch butcher mow "
        "abattre exécuter égorger assassiner massacrer poignarder décapiter fusiller lyncher");
    const std::string_view lemma = trigger.lemma;
    return murders.contains(lemma.substr(0, lemma.find(' ')));
}

/// "when their bus (was stopped)", « quand leur car a été (pris) sous le feu »: others did so; not
/// "(rolled) over".
bool moves(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet done(
        "stopped attacked riddled crossfire bullet bullets ambushed intercepted targeted strafed "
        "hijacked seized raided shelled bombed arrete arretee arretes attaque attaquee crible criblee "
        "balles intercepte interceptee vise visee mitraille mitraillee croises");
    return !has_word(reading, first, last, done);
}

/// The token behind the word that leads a clause of what befell them: "when", « lorsqu' », « après
/// que »; 0 = it leads none.
std::uint32_t behind_lead(const Reading& reading, std::uint32_t at) {
    if (one_of(reading.word(at), {"when", "lorsque", "lorsqu'", "quand", "as"})) return at + 1;
    if (one_of(reading.word(at), {"after", "because"})) return at + 1;
    if (one_of(reading.word(at), {"apres", "alors", "parce"}) &&
        one_of(reading.word(at + 1), {"que", "qu'"}))
        return at + 2;
    return 0;
}

/// "died (when a bus fell) from a bridge", « sont morts (quand un mur est tombé) »: what the clause
/// behind the death has as its subject is no man's.
bool dies_when_thing_moved(const Scene& scene, const Candidate& word) {
    static const WordSet leads("when lorsque lorsqu' quand as after because apres alors parce");
    const Reading& reading = scene.reading;
    if (!may_have(reading, word.sentence, leads)) return false;
    const auto& span = reading.sentences[word.sentence];
    if (is_murder_by_itself(*word.trigger) || tells_attack(scene, span.first, span.last) ||
        names_bombing(scene, word.sentence))
        return false;
    for (std::uint32_t at = word.last; at < span.last; ++at) {
        const std::uint32_t clause = behind_lead(reading, at);
        if (clause == 0) continue;
        for (const WordSet* things :
             {&vehicle_words(), &fire_and_fall_words(), &household_words(reading.language)})
            if (head_in(reading, clause, span.last, *things) && moves(reading, clause, span.last))
                return true;
    }
    return false;
}

/// Where the subject of a plain sentence may begin: at its head, or behind a day or a place there.
std::uint32_t behind_opening(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t reach = 7;  // « Dimanche soir près de Kita, (un car) »
    for (std::uint32_t at = span.first; at < std::min(span.first + reach, span.last); ++at) {
        if (reading.word(at) == ",") return at + 1;
    }
    return span.first;
}

/// "A minibus hit a parked truck. Four people (were killed)", « Une pirogue a heurté un rocher. On
/// compte quatre (morts) »: the sentence before tells what a thing did, and nobody's deed.
bool dies_after_thing_moved(const Scene& scene, const Candidate& word) {
    static const WordSet others(
        "avion avions hydravion foule tribune gradin gradins echafaudage puits galerie charrette "
        "grue plane aircraft airliner crowd stand scaffolding crane cart gallery");
    // "An aircraft (hit) a wedding": from the air
    static const WordSet planes("avion avions plane aircraft");
    static const WordSet strikes("hit hits struck strikes frappe frappent");
    const Reading& reading = scene.reading;
    if (word.sentence == 0 || !may_have(reading, word.sentence - 1, mishaps()) ||
        is_murder_by_itself(*word.trigger))
        return false;
    const auto& span = reading.sentences[word.sentence];
    const auto& before = reading.sentences[word.sentence - 1];
    if (tells_attack(scene, span.first, span.last) || names_bombing(scene, word.sentence) ||
        names_bombing(scene, word.sentence - 1) || !moves(reading, before.first, before.last))
        return false;
    for (const WordSet* things :
         {&vehicle_words(), &fire_and_fall_words(), &household_words(reading.language), &others}) {
        for (const std::uint32_t at : {before.first, behind_opening(reading, before)}) {
            const auto thing = head_in(reading, at, before.last, *things);
            const bool strike = thing && planes.contains(reading.word(*thing)) &&
                                has_word(reading, *thing, before.last, strikes);
            if (thing && !strike && tells_no_deed_of_men(scene, before.first, before.last))
                return true;
        }
    }
    return false;
}

/// "The singer (died)", « L'ancien ministre Ba est (mort) »: one who is known, of whose end news is
/// made without anybody's deed; not "Ten people", "A trader", "Villagers".
bool is_end_of_one_known(const Reading& reading, const Candidate& word) {
    static const WordSet several(
        "people men women children both morts mortes decedes decedees ont");
    static const WordSet unknown("a an un une another several many some des plusieurs");
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = span.first; at < word.last; ++at) {
        const text::Word noun = reading.word(at);
        if (is_number(reading.tokens, at) || several.contains(noun) || unknown.contains(noun) ||
            (at < word.first && noun.size() > 3 && noun.ends_with("s")))
            return false;
    }
    return word.first > span.first;
}

/// "Ten people (died) in Ségou on Monday": an accident or an illness is named, and nobody's deed
/// in the whole text.
bool dies_of_nothing_told(const Scene& scene, const Candidate& word) {
    if (!only_dies(*word.trigger)) return false;
    const bool people = word.target == nullptr || word.target->klass == PartyClass::civilians;
    // « horrifiée par la (mort) de quatre enfants »: as of a crime
    const bool named = one_of(before(scene.reading.tokens, word.first), {"la", "les", "the"}) &&
                       one_of(scene.reading.word(word.last), {"de", "d'", "des", "of"});
    const auto end = static_cast<std::uint32_t>(scene.reading.tokens.size());
    const bool mishap = has_cue(scene.reading, Cue::accident, 0, end) ||
                        has_word(scene.reading, 0, end, household_words(scene.reading.language));
    return people && !named && (mishap || is_end_of_one_known(scene.reading, word)) &&
           !tells_deed(scene, 0, end);
}

}  // namespace

std::string died_by_nobody(const Scene& scene, const Candidate& word) {
    if (word.family != Family::kill || word.perpetrator != nullptr) return {};
    const bool befell = word.is_suffered() || word.verb.construction == Construction::passive;
    if (befell && dies_when_thing_moved(scene, word))
        return "a thing fell or ran off: nobody did it";
    if (dies_after_thing_moved(scene, word)) return "a thing fell or ran off: nobody did it";
    if (dies_of_nothing_told(scene, word)) return "they died, and no deed is told";
    return {};
}

}  // namespace vigie::extractors
