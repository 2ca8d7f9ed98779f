// Doubts of an event word once its sense and roles are known: who did it to whom says that it was
// something else.
#include <algorithm>
#include <string_view>

#include "extractors/discourse/doubts/accidents/beasts.h"
#include "extractors/discourse/doubts/accidents/lifeless_doers.h"
#include "extractors/discourse/doubts/accidents/undertakings.h"
#include "extractors/discourse/doubts/accidents/untold_deaths.h"
#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/asides/states.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/courts/releases.h"
#include "extractors/discourse/doubts/crime/crime.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/outcome_behind.h"
#include "extractors/discourse/doubts/subjects/figures_of_speech.h"
#include "extractors/discourse/doubts/subjects/parades.h"
#include "extractors/discourse/doubts/the_rest.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
namespace {

/// « L'attaque a contraint les habitants à quitter le village »: an order only when somebody gave
/// it.
bool forces_people(std::string_view lemma) {
    static const WordSet verbs("contraindre forcer obliger order force compel empêcher interdire");
    return verbs.contains(lemma);
}

/// « ont (arrêté) trois cars »: what halts people on a road takes nobody yet.
bool halts_traffic(std::string_view lemma) {
    return lemma == "intercept" || lemma == "arrêter" || lemma == "intercepter";
}

/// "the passengers (were let go)", « laissé repartir les chauffeurs »
bool are_travellers(const Reading& reading, const Candidate& word) {
    static const WordSet travellers(
        "passengers passenger occupants travellers travelers drivers driver passagers passager "
        "voyageurs occupants chauffeurs chauffeur conducteurs");
    constexpr std::uint32_t reach = 5;
    return has_word(
        reading, word.first - std::min(reach, word.first), word.last + reach, travellers);
}

/// « laissé partir douze otages », « Les ravisseurs ont laissé partir trois enseignants »: who is
/// called so, or let go by such, was taken; not the kin of « les familles des otages ».
bool are_called_captives(const Reading& reading,
                         const text::Sentence& span,
                         const Candidate& word) {
    static const WordSet captives(
        "otage otages captif captifs captive captives retenu retenus retenue retenues detenu "
        "detenus detenue detenues prisonnier prisonniers hostage hostages");
    static const WordSet kin(
        "famille familles proches parents epouses family families relatives wives");
    static const WordSet captors("ravisseurs ravisseur kidnappeurs geoliers captors kidnappers");
    constexpr std::uint32_t reach = 10;
    // « Vingt otages ont été (laissés partir) »
    for (auto at = span.first; at < word.first; ++at) {
        const bool of_kin = at > span.first + 1 && kin.contains(reading.word(at - 2));
        if (captives.contains(reading.word(at)) && !of_kin) return true;
    }
    for (auto at = word.last; at < std::min(span.last, word.last + reach); ++at) {
        if (kin.contains(reading.word(at))) break;
        if (captives.contains(reading.word(at))) return true;
    }
    return has_word(reading, span.first, word.first, captors);
}

/// « transportant des (roquettes) », « circulant avec des (grenades) », "carrying grenades": does a
/// word for having them stand right before?
bool is_had(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet having(
        "transportant transportait transportaient cachant cachait cachaient dissimulait dissimulaient "
        "detenant detenait detenaient portant portaient contenant contenait charge chargee charges "
        "rempli remplie remplis possession munis porteur porteurs avec carrying hiding transporting "
        "possession containing");
    constexpr std::uint32_t reach = 3;  // « transportant une caisse de (grenades) »
    return has_word(reading, token - std::min(reach + 1, token - first), token, having);
}

/// « Quatre hommes circulant avec des (grenades) ont été interpellés »: found on those who are
/// held.
bool was_found_on_them(const Scene& scene, const text::Sentence& span, const Candidate& word) {
    const bool fired = word.family == Family::shelling || word.family == Family::grenade;
    if (!fired || word.trigger->kind != WordKind::noun ||
        !is_had(scene.reading, span.first, word.first))
        return false;
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* other) {
        const Trigger& trigger = scene.lexicon.trigger(other->index);
        return trigger.may_tell(Family::arrest) || trigger.may_tell(Family::disrupt);
    });
}

}  // namespace

/// Deeds of forces of order, told of others.
std::string Doubts::of_other_authors(const Candidate& candidate) {
    const bool by_others = candidate.perpetrator != nullptr && !is_state(candidate.perpetrator);
    if (candidate.family == Family::disrupt && by_others)
        return "an armed group's booty: a loss of the attack, no seizure";
    // « L'armée a intercepté un camion transportant de la drogue »
    const bool stopped = one_of(candidate.trigger->lemma, {"intercepter", "intercept"}) &&
                         is_state(candidate.perpetrator) && !is_insurgent(candidate.target);
    if (stopped && (candidate.family == Family::loot || candidate.family == Family::attack))
        return "stopped and searched by a force of order: nothing was attacked";
    if (candidate.family == Family::arrest && candidate.thing != nullptr && by_others)
        return "things were stopped, nobody arrested";
    if (candidate.family == Family::disperse && by_others)
        return "shots of an armed group: no crowd is dispersed";
    return {};
}

/// Told by the clause's own nouns: a lorry, a fever, a beast, a kinsman or nobody at all did it.
std::string Doubts::of_no_side(const Candidate& candidate) const {
    if (auto doubt = of_crime(scene_, candidate); !doubt.empty()) return doubt;
    if (is_of_beasts(scene_, candidate)) return "game and beasts";
    if (is_done_by_undertaking(scene_, candidate)) return "nobody armed is its subject";
    if (auto doubt = done_by_lifeless(scene_, candidate); !doubt.empty()) return doubt;
    return died_by_nobody(scene_, candidate);
}

std::string Doubts::about(const Candidate& candidate, std::size_t at) const {
    if (auto doubt = of_accident(candidate); !doubt.empty()) return doubt;
    if (is_set_out_of_reach(scene_, sentence_) ||
        is_done_in_town_abroad(scene_, clause_around(scene_.reading, candidate.first), candidate))
        return "told of a country far away";
    if (auto doubt = of_no_side(candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_no_deed(candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_nobody(candidate); !doubt.empty()) return doubt;
    return of_change_of_hands(candidate, at);
}

/// A show, a way of speaking, or what forces of order do: nothing that an event is made of.
std::string Doubts::of_no_deed(const Candidate& candidate) const {
    if (demands_nothing(scene_, candidate)) return "a parade, a feast, a walk: nothing is demanded";
    if (goes_home(scene_.reading, candidate)) return "a crowd goes home by itself";
    if (auto doubt = is_figure_of_speech(scene_, candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_other_authors(candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_letting_go(candidate); !doubt.empty()) return doubt;
    if (was_found_on_them(scene_, span_, candidate))
        return "arms found on those who are held: nobody fired them";
    if (tolls_.empty() && is_operation(candidate) && !tells_unknown_number(scene_, sentence_) &&
        !tells_outcome_behind(scene_, sentence_))
        return "an operation of which no outcome is told";
    return {};
}

/// Nobody does it, or nobody suffers it.
std::string Doubts::of_nobody(const Candidate& candidate) const {
    if (is_cut_off_by_nature(candidate)) return "water or weather cuts it off, nobody does";
    if (are_brought_to_care(scene_, candidate))
        return "the hurt are brought to care, nobody is taken";
    if (loses_nobody(candidate)) return "no men of a day or a place were lost";
    if (is_empty_place(candidate)) return "a place is empty: nobody changed sides";
    // "The money vanished on the way to Gao"
    if (candidate.family == Family::abduct && tolls_.empty() && candidate.target == nullptr &&
        one_of(candidate.trigger->lemma, {"vanish", "disappear", "go missing"}))
        return "nobody is told to be gone";
    if (candidate.family == Family::blockade && candidate.perpetrator == nullptr &&
        forces_people(candidate.trigger->lemma))
        return "nobody is told to have ordered it";
    return {};
}

/// « Les inondations ont (coupé) la route », "(surrounded) by water"
bool Doubts::is_cut_off_by_nature(const Candidate& candidate) const {
    if (candidate.family != Family::blockade && !is_attack(candidate.family)) return false;
    if (is_by_nature(scene_.reading, candidate.last)) return true;
    return candidate.perpetrator == nullptr &&
           candidate.verb.construction == Construction::active &&
           is_done_by_nature(scene_.reading, span_.first, candidate.first);
}

/// « Le Premier ministre a (hissé) le drapeau à Kidal »: no troops won it back then.
bool Doubts::is_raised_on_visit(const Candidate& candidate) const {
    static const WordSet raises(
        "hisse hisser hissent hissant plante planter hoist hoisted hoisting raise raised raising");
    static const WordSet offices(
        "ministre ministres president premier gouverneur prefet ambassadeur minister president "
        "governor prefect ambassador");
    static const WordSet armed(
        "soldats soldiers troops troupes militaires fama armee army fighters combattants");
    if (candidate.family != Family::regain && candidate.family != Family::overtake) return false;
    if (!raises.contains(scene_.reading.word(candidate.first))) return false;
    // « Un drapeau commun a été (hissé) », in a ceremony and by nobody
    const bool by_nobody =
        candidate.verb.construction == Construction::passive && candidate.perpetrator == nullptr;
    const auto cues = mentions_in(scene_.reading, Kind::cue, 0, span_.last);
    if (by_nobody && std::any_of(cues.begin(), cues.end(), [](const Mention* cue) {
            return is_cue(*cue, Cue::ceremony);
        }))
        return true;
    static const WordSet articles("le la les l' des the");
    bool office = false;
    for (std::uint32_t at = span_.first; at < candidate.first; ++at) {
        const text::Word word = scene_.reading.word(at);
        if (one_of(word, {";", ":", "que", "qu'", "that"})) office = false;
        // « Le gouverneur (et l'armée) ont hissé »; « accompagné de soldats » tells of a visit
        const std::uint32_t lead = at - (articles.contains(scene_.reading.word(at - 1)) ? 1 : 0);
        const bool joined = one_of(scene_.reading.word(lead - 1), {"et", "and"});
        if (armed.contains(word) && (!office || joined)) return false;
        office |= offices.contains(word);
    }
    return office;
}

/// « Barrick a repris le contrôle de la mine », "the owner regained control of its Loulo mine":
/// nobody with arms is told to have taken it.
bool Doubts::is_business(const Candidate& candidate) const {
    constexpr std::uint32_t reach = 7;  // "control of its giant Loulo-Gounkoto (mine)"
    static const WordSet mines("mine mines gisement mining");
    static const WordSet companies(
        "societe entreprise compagnie groupe miniere proprietaire actionnaire filiale company firm "
        "miner owner producer shareholder subsidiary");
    const bool ground = candidate.family == Family::regain || candidate.family == Family::overtake;
    const bool active = candidate.verb.construction == Construction::active;
    const Party* doer = candidate.perpetrator;
    if (!ground || !active || (doer != nullptr && doer->klass != PartyClass::civilians))
        return false;
    if (!mentions_in(scene_.reading, Kind::actor, span_.first, candidate.first).empty())
        return false;
    for (std::uint32_t at = span_.first; at < candidate.first; ++at) {
        if (companies.contains(scene_.reading.word(at))) return true;
    }
    const std::uint32_t end = std::min(candidate.last + reach, span_.last);
    for (std::uint32_t at = candidate.last; at < end; ++at) {
        if (mines.contains(scene_.reading.word(at))) return true;
    }
    return candidate.place >= 0 &&
           text::folded(place_at(scene_, candidate.place).name).starts_with("mine ");
}

/// Ground is taken, won back or left.
std::string Doubts::of_change_of_hands(const Candidate& candidate, std::size_t at) const {
    if (is_raised_on_visit(candidate)) return "colours raised on a visit";
    if (is_business(candidate)) return "a company takes over its mine";
    if (candidate.family == Family::overtake) return of_ground(candidate, at);
    if (candidate.family == Family::regain && drives_nobody_out(candidate, at))
        return "no armed men were driven out";
    if (candidate.family == Family::withdraw && candidate.trigger->kind == WordKind::verb)
        return of_leaving(candidate);
    return {};
}

namespace {

/// "a tally (released) last week", "the UN report was (released)": what is published.
bool is_out_in_print(const Reading& reading, const Candidate& word) {
    static const WordSet papers(
        "report reports count tally figures study survey findings data podcast film documentary book "
        "album list video videos footage statement statements recording photo photos images");
    static const WordSet auxiliaries("was were been is are being just newly");
    std::uint32_t at = word.first;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at > 0 && papers.contains(reading.word(at - 1));
}

}  // namespace

/// People are freed: no things, and nobody who was never taken.
std::string Doubts::of_letting_go(const Candidate& candidate) const {
    if (candidate.family != Family::release) return {};
    // "handed over 20 new vehicles to the gendarmerie"
    if (candidate.thing != nullptr && tolls_.empty())
        return "things were handed over, nobody freed";
    // "handed the Red Cross ten tonnes of rice"
    if (one_of(candidate.trigger->lemma, {"hand", "entrust"}) && tolls_.empty() &&
        candidate.target == nullptr)
        return "things were handed over, nobody freed";
    if (!is_insurgent(candidate.perpetrator) &&
        is_let_go_by_court(scene_.reading, span_, candidate))
        return "a court let them go";
    // « Cent poissons ont été relâchés », "prices were freed"
    static const WordSet nobody(
        "poissons poisson oiseaux oiseau animaux animal tortues prix tarifs fish birds bird animals "
        "turtles prices seats funds fonds");
    if (victim_in(scene_, candidate, nobody) || is_out_in_print(scene_.reading, candidate))
        return "nobody who was taken: beasts or prices";
    if (were_only_stopped(candidate) || are_the_rest(scene_, clauses_, candidate))
        return "those let go were robbed or stopped, not taken";
    if (were_freed_since(scene_, candidate)) return "told only for those who were taken";
    return {};
}

/// "the troops were (overrun)": stand men right before the verb?
bool Doubts::are_overrun(std::uint32_t verb) const {
    static const WordSet men("troops soldiers fighters men forces militants militiamen");
    static const WordSet auxiliaries("was were been being quickly");
    while (verb > span_.first && auxiliaries.contains(scene_.reading.word(verb - 1)))
        --verb;
    return verb > span_.first && men.contains(scene_.reading.word(verb - 1));
}

/// Ground is taken from somebody: "un camp occupé par l'armée" is not it.
std::string Doubts::of_ground(const Candidate& candidate, std::size_t at) const {
    if (is_done_by_crowd(candidate)) return "a crowd occupies it, no ground changes hands";
    const bool done = candidate.verb.construction == Construction::active &&
                      candidate.verb.tense != Tense::imperfect;
    if (is_state(candidate.perpetrator) && !done) return "ground held by the army, not taken";
    // "Ber, occupied by the FLA, was struck": said in passing, and without a day
    if (candidate.first > span_.first && scene_.reading.word(candidate.first - 1) == "," &&
        one_of(scene_.reading.word(candidate.last), {"by", "par"}) &&
        tells_holder(scene_.reading.word(candidate.first)))
        return "ground held, not taken";
    const bool unit = candidate.target != nullptr && candidate.target->kind == PartyKind::unit;
    // "the MSA troops were overrun": men, and a lost fight
    if (candidate.verb.construction == Construction::passive && candidate.target != nullptr &&
        !unit && candidate.place < 0 && are_overrun(candidate.first))
        return "men were overrun, no ground";
    if (candidate.thing != nullptr && !unit && !place_follows(clauses_.chunks[at]))
        return "things taken, not ground";
    return {};
}

/// "Les passagers ont été dépouillés, puis laissés partir": nobody was taken before.
bool Doubts::were_only_stopped(const Candidate& candidate) const {
    const std::string_view lemma = candidate.trigger->lemma;
    // "were let go": of those robbed, where a robbery was told
    const bool were_let = lemma.find("let go") != lemma.npos && !lemma.starts_with("let ");
    if (!lemma.starts_with("laiss") && !lemma.starts_with("let ") && !were_let) return false;
    if (are_called_captives(scene_.reading, span_, candidate)) return false;
    const auto told = mentions_in(scene_.reading, Kind::trigger, 0, candidate.first);
    const bool robbed = std::any_of(told.begin(), told.end(), [&](const Mention* word) {
        return scene_.lexicon.trigger(word->index).may_tell(Family::loot);
    });
    if (were_let && !robbed) return false;
    return std::none_of(told.begin(), told.end(), [&](const Mention* word) {
        const Trigger& trigger = scene_.lexicon.trigger(word->index);
        if (halts_traffic(trigger.lemma) && are_travellers(scene_.reading, candidate)) return false;
        return trigger.may_tell(Family::abduct) || trigger.may_tell(Family::arrest);
    });
}

}  // namespace vigie::extractors
