#include "extractors/discourse/joining/riposte.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/frames/violence.h"
#include "extractors/words/attackers.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "the peacekeepers engaged the assailants": those who came, not others.
bool meets_the_assailants(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t reach = 3;
    if (draft.targets.empty() || word.target == nullptr || word.target->name != unknown_group)
        return false;
    for (std::uint32_t at = word.last; at < word.last + reach; ++at) {
        if (attackers().contains(scene.reading.word(at)))
            return one_of(scene.reading.word(at - 1), {"the", "les", "aux", "des", "their"});
    }
    return false;
}

}  // namespace

bool answers(const Draft& draft, const Candidate& word) {
    const bool strike_now = is_from_air(word.family) && !is_from_air(draft.family);
    const bool strike_before = draft.family == Family::strike && word.family != Family::strike;
    if (!strike_now && !strike_before) return false;
    // "Drone strikes were reported the same evening": the army's, behind a group's attack
    const bool reported = word.perpetrator == nullptr && word.family == Family::strike &&
                          word.trigger->plural && word.sentence > draft.sentences.back() &&
                          word.verb.construction == Construction::nominal;
    const bool by_state =
        strike_now ? is_state(word.perpetrator) || reported
                   : std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
    const bool of_insurgents =
        strike_now ? std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent)
                   : is_insurgent(word.perpetrator);
    return by_state && of_insurgents && (word.place >= 0 || word.date.has_value());
}

namespace {

/// "a firefight broke out (with an army patrol)": a force of a state is the other side.
bool fights_soldiers(const Scene& scene, std::uint32_t from, std::uint32_t to) {
    static const WordSet sides("with avec against contre entre between");
    const auto named = mentions_in(scene.reading, Kind::actor, from, to);
    return std::any_of(named.begin(), named.end(), [&](const Mention* party) {
        // "ambushed the soldiers"
        const bool object = party->first <= from + 1;
        return is_state(&scene.lexicon.party(party->index)) &&
               (object || sides.contains(scene.reading.word(party->first - 1)) ||
                sides.contains(scene.reading.word(party->first - 2)));
    });
}

bool names_soldiers(const Scene& scene, const Candidate& word) {
    return is_state(word.perpetrator) || is_state(word.target) ||
           fights_soldiers(scene, word.last, scene.reading.sentences[word.sentence].last);
}

/// "(A) fierce firefight", « (un) accrochage »: told for the first time.
bool is_new(const Reading& reading, std::uint32_t deed, std::uint32_t first) {
    constexpr std::uint32_t adjectives = 3;
    for (std::uint32_t back = 1; back <= std::min(adjectives, deed - first); ++back) {
        const text::Word word = reading.word(deed - back);
        if (definite_words().contains(word)) return false;
        if (one_of(word, {"a", "an", "un", "une", "des"})) return true;
    }
    return false;
}

/// "(A firefight) broke out, and two soldiers died": is the death told of a fight told just before?
bool dies_in_fight(const Scene& scene, const Candidate& word) {
    if (word.family != Family::kill) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first + 1, word.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        return trigger.family() == Family::fight && trigger.kind == WordKind::noun &&
               is_new(scene.reading, deed->first, span.first) &&
               (is_state(word.target) || fights_soldiers(scene, deed->last, span.last));
    });
}

}  // namespace

bool fights_who_came(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (!strikes_somebody(draft.family) || draft.sentences.back() >= word.sentence ||
        told_by(draft, Family::fight))
        return false;
    const bool fought =
        word.family == Family::fight && !is_definite(scene, word) && names_soldiers(scene, word);
    if (!fought && !dies_in_fight(scene, word)) return false;
    const auto unarmed = [](const Party* party) { return party->klass == PartyClass::civilians; };
    const auto killed = [&](const DraftToll& row) {
        const Party* party = row.toll.party;
        return row.toll.status == Status::killed &&
               (row.toll.side == SideHint::people || (party != nullptr && unarmed(party)));
    };
    return std::all_of(draft.targets.begin(), draft.targets.end(), unarmed) &&
           std::any_of(draft.tolls.begin(), draft.tolls.end(), killed);
}

namespace {

/// "nine militants were killed in a (counter-attack) by French forces", « une (contre-attaque) »:
/// the answer to the attack told before, whoever came to help.
bool is_counter_attack(const Draft& draft, const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    return (lemma.starts_with("counter") || lemma.starts_with("contre-")) &&
           is_attack(word.family) && is_attack(draft.family) && !is_insurgent(word.perpetrator) &&
           std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
}

}  // namespace

bool answers_in_kind(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool there = word.place < 0 || draft.place < 0 || same_place(scene, draft, word);
    const bool retaken = (draft.family == Family::regain) != (word.family == Family::regain) &&
                         (is_attack(draft.family) || is_attack(word.family)) &&
                         word.sentence == draft.sentences.back();
    const bool destroys = destroys_arms(word) && is_attack(draft.family) &&
                          word.sentence > draft.sentences.front() &&
                          std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    return there && (retaken || destroys || is_counter_attack(draft, word));
}

bool fights_back(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (meets_the_assailants(scene, draft, word)) return true;
    if (word.perpetrator == nullptr) return false;
    // "attacked a base. The army said its men had fought to the last": those who were attacked
    const bool defends = word.family == Family::fight && word.place < 0 && !word.date &&
                         word.verb.construction == Construction::active;
    // "GATIA attacked a CMA post; the CMA captured one": the attacked take those who came
    const bool captures = word.trigger->lemma.starts_with("captur");
    const bool other = captures ? word.sentence != draft.sentences.back()
                                : !told_by(draft, Family::fight) || is_state(word.perpetrator);
    if (other && !defends) return false;
    return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return party->name == word.perpetrator->name && party->klass != PartyClass::civilians;
    });
}

namespace {

constexpr std::uint32_t object_reach = 6;  // "(killed) at least ten of them"

/// "(killed) ten (attackers)"
bool takes_attackers(const Reading& reading, const Candidate& word) {
    const std::uint32_t end =
        std::min(word.last + object_reach, reading.sentences[word.sentence].last);
    return has_word(reading, word.last, end, attackers());
}

/// « (en) ont (tué) dix », « (tué) dix d'entre (eux) », "(killed) ten of (the attackers)": does the
/// verb's object stand for those told of before?
bool takes_those_before(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t auxiliaries = 3;  // « en ont déjà (tué) »
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t back = 1; back <= std::min(auxiliaries, word.first - span.first); ++back) {
        if (reading.word(word.first - back) == "en") return true;
    }
    const std::uint32_t end = std::min(word.last + object_reach, span.last);
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {"eux", "them"}) &&
            one_of(reading.word(at - 1), {"entre", "of"}))
            return true;
    }
    return takes_attackers(reading, word);
}

}  // namespace

bool turns_on_who_came(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool kills = word.family == Family::kill || word.family == Family::abduct ||
                       word.family == Family::arrest;
    const auto unnamed = [](const Party* party) { return party->name == unknown_group; };
    if (draft.words.empty() || !kills || word.perpetrator == nullptr || unnamed(word.perpetrator) ||
        word.perpetrator->klass == PartyClass::civilians ||
        word.verb.construction != Construction::active || draft.sentences.back() >= word.sentence)
        return false;
    const bool others = word.target == nullptr || unnamed(word.target);
    // « Ils y ont exécuté six civils. La poursuite engagée par le MSA a permis de neutraliser dix
    // assaillants »: nobody is named who killed them
    const bool killed =
        draft.perpetrators.empty() && draft.family == Family::kill && !draft.targets.empty() &&
        std::all_of(draft.targets.begin(), draft.targets.end(), [](const Party* party) {
            return party->klass == PartyClass::civilians;
        });
    const bool raid = is_attack(draft.family) && !draft.perpetrators.empty() &&
                      std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), unnamed);
    // « Vingt civils ont été tués. L'armée en a tué dix »: of those civilians
    return others && ((killed && takes_attackers(scene.reading, word)) ||
                      (raid && takes_those_before(scene.reading, word)));
}

bool strikes_from_air(const Scene& scene, const Candidate& word) {
    if (is_from_air(word.family)) return true;
    if (word.family != Family::kill) return false;
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    const auto before = mentions_in(scene.reading, Kind::trigger, first, word.first);
    return std::any_of(before.begin(), before.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        return trigger.kind == WordKind::noun && is_from_air(trigger.family());
    });
}

namespace {

/// Fighters killed, by nobody or by an army: air strikes are how.
bool kills_insurgents(const Draft& draft) {
    const auto& targets = draft.targets;
    return draft.family == Family::kill && !targets.empty() &&
           std::all_of(targets.begin(), targets.end(), is_insurgent) &&
           std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent);
}

/// "eight people were killed in an air strike": how they died, no answer to it.
bool is_what_killed(const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t near = 5;  // "killed on Monday in an (air strike)"
    const Candidate& death = draft.words.back();
    return death.family == Family::kill && death.sentence == word.sentence &&
           word.verb.construction == Construction::nominal && word.first >= death.last &&
           word.first - death.last <= near && draft.words.size() == 1;
}

/// "The soldiers (responded) and killed eight", « Les militaires ont (riposté), tuant »: the word
/// says that it is an answer.
bool is_called_answer(const Reading& reading, const Candidate& word) {
    static const WordSet answering("responded retaliated riposte repondu replique back return");
    const std::uint32_t first = reading.sentences[word.sentence].first;
    return may_have(reading, word.sentence, answering) &&
           has_word(reading, first, word.first, answering);
}

/// « Un convoi a été attaqué à Ber. L'appui aérien y a neutralisé dix terroristes »: what the
/// struck side did back, to others than civilians.
bool hits_back(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool by_state = is_state(word.perpetrator);
    const bool back = is_from_air(word.family) ? by_state || is_insurgent(word.target)
                                               : by_state && word.family == Family::kill;
    const bool later = !draft.words.empty() && draft.words.front().sentence < word.sentence;
    // « Les soldats ont ensuite tué dix civils »: no answer to those who attacked them
    if (word.target != nullptr && word.target->klass == PartyClass::civilians) return false;
    // "A bomb was used in the attack. The soldiers responded and killed eight"
    const bool called = draft.family == Family::explosive && is_called_answer(scene.reading, word);
    const bool struck = is_attack(draft.family) && !draft.targets.empty();
    return later && back && (struck || called) &&
           std::none_of(draft.targets.begin(), draft.targets.end(), is_insurgent) &&
           std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state);
}

/// "A mine killed seven soldiers. The army arrested two suspects": who holds them did nothing.
bool holds_suspects(const Draft& draft, const Candidate& word) {
    const bool deed = draft.family == Family::explosive || draft.family == Family::suicide ||
                      draft.family == Family::kill;
    return deed && word.family == Family::arrest && is_state(word.perpetrator) &&
           !draft.words.empty() && draft.words.front().sentence < word.sentence &&
           draft.perpetrators.empty();
}

}  // namespace

bool is_riposte(const Scene& scene, const Draft& draft, const Candidate& word, bool other_side) {
    const bool destroys =
        destroys_arms(word) && std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    if (destroys) return true;
    // « Le village a été pillé et l'armée a retrouvé des animaux »: who finds them took none
    const bool found = word.family == Family::disrupt && is_state(word.perpetrator) &&
                       draft.family == Family::loot && draft.perpetrators.empty();
    if (found || holds_suspects(draft, word)) return true;
    // "Air support bombed the fleeing attackers"
    const bool strikes = word.family == Family::strike ||
                         (word.family == Family::bombard && is_insurgent(word.target));
    const bool later = !draft.words.empty() && draft.words.front().sentence < word.sentence;
    const bool here = word.place < 0 || (later && draft.own_place && !draft.targets.empty() &&
                                         one_place(scene, draft.place, word.place));
    const bool answers = strikes && !is_from_air(draft.family) && !draft.words.empty() && here &&
                         !kills_insurgents(draft) && !is_state(word.target);
    // "their vehicle hit a mine; the army later bombed the area"
    const bool back =
        is_from_air(word.family) && !is_from_air(draft.family) && is_state(word.perpetrator) &&
        std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* own) {
            return own->name == word.perpetrator->name;
        });
    return other_side || back || hits_back(scene, draft, word) ||
           (answers && !is_what_killed(draft, word));
}

bool is_deed_of_the_killed(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet relatives("who that qui");
    constexpr std::uint32_t reach = 4;  // « qui avaient (enlevé) »
    if (draft.words.empty() || draft.words.back().sentence != word.sentence ||
        word.verb.construction != Construction::active || draft.perpetrators.empty() ||
        draft.targets.empty())
        return false;
    const Candidate& killing = draft.words.back();
    if (killing.family == Family::arrest || killing.last > word.first ||
        !std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_state) ||
        !std::all_of(draft.targets.begin(), draft.targets.end(), is_insurgent))
        return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - killing.last);
    return has_word(scene.reading, from, word.first, relatives);
}

}  // namespace vigie::extractors
