#include "extractors/discourse/joining/riposte.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/whereabouts.h"
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
    const bool by_state =
        strike_now ? is_state(word.perpetrator)
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
    const bool deed = is_attack(draft.family) || draft.family == Family::kill;
    if (!deed || draft.sentences.back() >= word.sentence || told_by(draft, Family::fight))
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

bool answers_in_kind(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool there = word.place < 0 || draft.place < 0 || same_place(scene, draft, word);
    const bool retaken = (draft.family == Family::regain) != (word.family == Family::regain) &&
                         (is_attack(draft.family) || is_attack(word.family)) &&
                         word.sentence == draft.sentences.back();
    const bool destroys = destroys_arms(word) && is_attack(draft.family) &&
                          word.sentence > draft.sentences.front() &&
                          std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    return there && (retaken || destroys);
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

}  // namespace vigie::extractors
