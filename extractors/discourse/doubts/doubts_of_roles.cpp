// Doubts of an event word once its sense and roles are known: who did it to whom says that it was
// something else.
#include <algorithm>
#include <string_view>

#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/doubts/states.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « L'attaque a contraint les habitants à quitter le village »: an order only when somebody gave
/// it.
bool forces_people(std::string_view lemma) {
    static const WordSet verbs(
        "contraindre forcer obliger sommer order force compel empêcher interdire");
    return verbs.contains(lemma);
}

/// « une opération contre le JNIM », "an operation against the group"
bool is_operation(std::string_view lemma) {
    return lemma.find("operation") != std::string_view::npos ||
           lemma.find("opération") != std::string_view::npos;
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

std::string Doubts::about(const Candidate& candidate, std::size_t at) const {
    if (auto doubt = of_accident(candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_other_authors(candidate); !doubt.empty()) return doubt;
    if (auto doubt = of_letting_go(candidate); !doubt.empty()) return doubt;
    if (tolls_.empty() && candidate.trigger->kind == WordKind::phrase &&
        is_operation(candidate.trigger->lemma))
        return "an operation of which no outcome is told";
    const bool surrounds = candidate.family == Family::blockade || is_attack(candidate.family);
    if (surrounds && is_by_nature(scene_.reading, candidate.last))
        return "water or weather cuts it off, nobody does";
    if (loses_nobody(candidate)) return "no men of a day or a place were lost";
    if (is_empty_place(candidate)) return "a place is empty: nobody changed sides";
    // "The money vanished on the way to Gao"
    if (candidate.family == Family::abduct && tolls_.empty() && candidate.target == nullptr &&
        one_of(candidate.trigger->lemma, {"vanish", "disappear", "go missing"}))
        return "nobody is told to be gone";
    if (candidate.family == Family::blockade && candidate.perpetrator == nullptr &&
        forces_people(candidate.trigger->lemma))
        return "nobody is told to have ordered it";
    return of_change_of_hands(candidate, at);
}

/// Ground is taken, won back or left.
std::string Doubts::of_change_of_hands(const Candidate& candidate, std::size_t at) const {
    if (candidate.family == Family::overtake) return of_ground(candidate, at);
    if (candidate.family == Family::regain && drives_nobody_out(candidate, at))
        return "no armed men were driven out";
    if (candidate.family == Family::withdraw && candidate.trigger->kind == WordKind::verb)
        return of_leaving(candidate);
    return {};
}

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
    if (were_only_stopped(candidate)) return "those let go were robbed or stopped, not taken";
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
    if (!lemma.starts_with("laiss") && !lemma.starts_with("let ")) return false;
    // « laissé partir douze otages »: who is called so was taken
    static const WordSet captives("otage otages captif captifs captive captives hostage hostages");
    static const WordSet kin(
        "famille familles proches parents epouses family families relatives wives");
    for (auto at = candidate.last; at < span_.last && at < candidate.last + 7; ++at) {
        if (kin.contains(scene_.reading.word(at))) break;  // « les familles des otages »
        if (captives.contains(scene_.reading.word(at))) return false;
    }
    const auto told = mentions_in(scene_.reading, Kind::trigger, 0, candidate.first);
    return std::none_of(told.begin(), told.end(), [&](const Mention* word) {
        const Trigger& trigger = scene_.lexicon.trigger(word->index);
        return trigger.may_tell(Family::abduct) || trigger.may_tell(Family::arrest);
    });
}

}  // namespace vigie::extractors
