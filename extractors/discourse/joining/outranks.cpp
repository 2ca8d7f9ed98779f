#include "extractors/discourse/joining/outranks.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extractors/frames/violence.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Des soldats ont tué deux bergers (et arrêté vingt personnes) »: the dead are the news.
bool kills_civilians(const Draft& draft) {
    const auto unarmed = [](const Party* party) { return party->klass == PartyClass::civilians; };
    const auto& targets = draft.targets;
    const auto& authors = draft.perpetrators;
    return !targets.empty() && std::all_of(targets.begin(), targets.end(), unarmed) &&
           !authors.empty() && std::all_of(authors.begin(), authors.end(), is_state);
}

/// Who is held at a march was marching; suspects found after a fight or blast are its end.
bool arrest_outranks(const Candidate& word, const Draft& draft) {
    const bool told = strikes_somebody(draft.family) || draft.family == Family::explosive;
    // "the group attacked Ber; the army killed ten and arrested 31": the attack is the news
    const auto& authors = draft.perpetrators;
    const bool others = !is_insurgent(word.perpetrator) && !authors.empty() &&
                        std::all_of(authors.begin(), authors.end(), is_insurgent);
    if (told && others) return false;
    // "the peacekeepers who hit the mine killed one man and apprehended eight"
    const bool struck =
        std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
            return word.perpetrator != nullptr && party->name == word.perpetrator->name;
        });
    const bool foes = std::any_of(draft.targets.begin(), draft.targets.end(), is_insurgent);
    if (told && kills_civilians(draft)) return false;
    // "five soldiers were killed in the attack; 26 suspects were arrested"
    const bool forces = word.perpetrator == nullptr &&
                        std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    if (told && forces) return false;
    if (told && struck && !foes) return false;
    return !is_civic(draft.family) && (!told || word.sentence == draft.words.back().sentence);
}

/// "killed 21 soldiers (and a villager) and captured two others": those taken in a fight are its
/// outcome.
bool takes_fighters(const Candidate& word, const Draft& draft) {
    const auto armed = [](const Party* party) {
        return is_state(party) || party->klass == PartyClass::militia;
    };
    const bool fought = strikes_somebody(draft.family) &&
                        std::any_of(draft.targets.begin(), draft.targets.end(), armed);
    return fought && word.trigger->lemma.starts_with("captur") &&
           (word.target == nullptr || armed(word.target));
}

/// Ground taken, left and taken back, against what was told before.
bool ground_outranks(const Candidate& word, const Draft& draft) {
    const bool fought = strikes_somebody(draft.family);
    switch (word.family) {
        case Family::withdraw:  // who leaves after a fight has still fought
            return !fought;
        case Family::regain:  // "held the camp before it was retaken": the attack goes on
            return !fought || word.date || draft.perpetrators.empty() ||
                   !is_insurgent(draft.perpetrators.front());
        case Family::overtake:  // ground that was left is not taken
            return fought || !told_by(draft, Family::withdraw);
        default:
            return true;
    }
}

/// "des heurts entre manifestants et policiers": where nobody armed is named but the forces, a
/// clash is what the march came to.
bool is_unrest(const Candidate& word, const Draft& draft) {
    const auto armed = [](const Party* party) {
        return party != nullptr && (is_insurgent(party) || party->klass == PartyClass::militia);
    };
    return !armed(word.perpetrator) && !armed(word.target) &&
           std::none_of(draft.perpetrators.begin(), draft.perpetrators.end(), armed) &&
           std::none_of(draft.targets.begin(), draft.targets.end(), armed);
}

// Each of the following says whether the word outranks; none = it has nothing to say.

/// Robbers' checkpoints are how they did it.
std::optional<bool> by_checkpoint(const Candidate& word, const Draft& draft) {
    if (draft.words.empty()) return std::nullopt;
    if (is_checkpoint(word)) return false;
    if (is_checkpoint(draft.words.front()) && draft.family == Family::blockade &&
        word.family != Family::blockade)
        return true;
    return std::nullopt;
}

std::optional<bool> by_crowds(const Candidate& word, const Draft& draft) {
    // "police arrested two marchers and took them away in a pickup"
    const bool by_police = told_by(draft, Family::disperse) || told_by(draft, Family::arrest);
    if (is_civic(draft.family) && word.family == Family::abduct && by_police &&
        !is_insurgent(word.perpetrator))
        return false;
    // "Youths torched the town hall. Police made ten arrests": what the crowd did is the event
    const bool crowd = draft.family == Family::loot && !draft.words.empty() &&
                       draft.words.front().perpetrator != nullptr &&
                       draft.words.front().perpetrator->klass == PartyClass::civilians;
    if (word.family == Family::arrest && crowd &&
        (word.perpetrator == nullptr || word.sentence != draft.words.front().sentence))
        return false;
    // Armed men who fire into the air scatter no march.
    if (word.family == Family::disperse && !is_civic(draft.family) && !draft.perpetrators.empty() &&
        std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent))
        return false;
    if (is_civic(draft.family) && word.family == Family::fight && is_unrest(word, draft))
        return false;
    if (is_civic(word.family) && draft.family == Family::fight && is_unrest(word, draft))
        return true;
    return std::nullopt;
}

/// "Two died in an attack. The camp came under mortar fire", « Le camp a été visé par des tirs de
/// mortiers »: the only means that is named tells.
bool is_only_called_attack(const Draft& draft) {
    static const WordSet hits("attaquer viser cibler frapper toucher attack target hit strike");
    return std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        // « a été la cible de »
        const bool suffered =
            word.is_suffered() && word.trigger->lemma.find("cible") != std::string::npos;
        const bool hit = word.perpetrator == nullptr &&
                         (suffered || (word.verb.construction == Construction::passive &&
                                       hits.contains(word.trigger->lemma)));
        const bool noun = word.verb.construction == Construction::nominal &&
                          word.trigger->lemma.starts_with("atta");
        return noun || hit || word.family == Family::kill;
    });
}

/// What comes of a deed is not the deed.
std::optional<bool> by_course(const Candidate& word, const Draft& draft) {
    // "sans combat" makes a transfer of what was taken; a retreat behind it does not.
    if (word.family == Family::withdraw && draft.family == Family::overtake)
        return word.trigger->kind == WordKind::phrase;
    // « Le FLA s'est installé dans le camp quitté par l'armée. "Nous avons libéré la ville" »: a
    // word of those who came, and no fight
    const bool by_them =
        word.perpetrator != nullptr
            ? is_insurgent(word.perpetrator)
            : !draft.perpetrators.empty() &&
                  std::all_of(draft.perpetrators.begin(), draft.perpetrators.end(), is_insurgent);
    if (word.family == Family::regain && draft.family == Family::withdraw && by_them) return false;
    // Hostages freed are those of that very attack; shells that fall later belong to it.
    if (word.family == Family::release && strikes_somebody(draft.family)) return false;
    if (word.family == Family::shelling && is_attack(draft.family) &&
        word.sentence != draft.words.front().sentence)
        return is_only_called_attack(draft);
    return std::nullopt;
}

/// « ont fait irruption. Ils ont (saccagé) l'école »: who only came did nothing else yet.
std::optional<bool> by_coming(const Candidate& word, const Draft& draft) {
    const bool done = word.family == Family::loot || word.family == Family::rape ||
                      word.family == Family::abduct || word.family == Family::overtake;
    if (!done || draft.words.empty() || !draft.tolls.empty()) return std::nullopt;
    const bool came =
        std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& told) {
            const std::string_view lemma = told.trigger->lemma;
            return lemma == "faire irruption" || lemma.starts_with("surgir") ||
                   lemma.starts_with("burst in") || lemma.starts_with("break in") ||
                   lemma.starts_with("ride in") || lemma.starts_with("barge in");
        });
    return came ? std::optional(true) : std::nullopt;
}

std::optional<bool> by_taking(const Candidate& word, const Draft& draft) {
    if (word.family == Family::arrest && !arrest_outranks(word, draft)) return false;
    const bool takes = word.family == Family::abduct || word.family == Family::arrest;
    if (takes && takes_fighters(word, draft)) return false;
    // "was freed on Friday. Martin, abducted in Gossi, was in good health"
    const bool later = !draft.words.empty() && word.sentence > draft.words.front().sentence;
    if (word.family == Family::abduct && draft.family == Family::release && later) return false;
    // "a car bomb opened the way, and they took the camp"
    const bool stormed = word.family == Family::overtake && draft.family == Family::suicide &&
                         is_insurgent(word.perpetrator);
    return stormed ? std::optional(true) : std::nullopt;
}

}  // namespace

bool outranks(const Candidate& word, const Draft& draft) {
    for (const auto& judge : {by_checkpoint, by_crowds, by_coming, by_course, by_taking}) {
        if (const auto verdict = judge(word, draft)) return *verdict;
    }
    return ground_outranks(word, draft) && rank_of(word.family) > draft.rank;
}

bool wins_ground(Draft& draft, const Candidate& word) {
    const bool only_fought =
        std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& told) {
            return told.family == Family::fight &&
                   told.verb.construction == Construction::nominal && !is_state(told.target);
        });
    if (word.family != Family::regain || !is_state(word.perpetrator) || draft.words.empty() ||
        !only_fought || draft.words.back().sentence != word.sentence)
        return false;
    for (const Party* party : draft.perpetrators) {
        if (is_insurgent(party)) add_once(draft.targets, party);
    }
    draft.perpetrators = {word.perpetrator};
    std::erase(draft.targets, word.perpetrator);
    raise(draft, word);
    return true;
}

}  // namespace vigie::extractors
