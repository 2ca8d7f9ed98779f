#include <algorithm>

#include "extractors/discourse/event_words/pronouns.h"
#include "extractors/discourse/finishing/assault.h"
#include "extractors/discourse/finishing/custody.h"
#include "extractors/discourse/finishing/dyads.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/handovers.h"
#include "extractors/discourse/finishing/hunters.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The group that says it did it, or whom the sentence suspects.
std::optional<std::string> claimant(const Finishing& work) {
    for (const Statement& statement : work.draft.statements) {
        if (statement.saying == Saying::claimed && statement.party &&
            !claims_past_deed(work, statement) && !goes_before_claimed(work, statement))
            return speaker_of(work, statement);
    }
    return std::nullopt;
}

/// The group that tells of a deed which another group denies: it is its own.
std::optional<std::string> teller(const Finishing& work) {
    const auto& statements = work.draft.statements;
    const bool denied =
        std::any_of(statements.begin(), statements.end(), [](const Statement& said) {
            return is_insurgent(said.party) && said.saying == Saying::denied;
        });
    if (!denied) return std::nullopt;
    const auto at = std::find_if(statements.begin(), statements.end(), [&](const Statement& said) {
        return is_insurgent(said.party) && said.saying != Saying::denied &&
               !has_denied(work, said.by);
    });
    if (at == statements.end()) return std::nullopt;
    return speaker_of(work, *at);
}

/// "deux chasseurs tués dans un accrochage avec des jihadistes": the others came to attack.
bool met_armed_men(const Finishing& work) {
    const auto& targets = work.draft.targets;
    return std::any_of(targets.begin(), targets.end(), [](const Party* party) {
        return party->name == unknown_group;
    });
}

/// "Dozo hunters clashed with JNIM. Two Dozos were killed": who is said to have done it, did.
bool opened_fight(const Finishing& work, const Party& party) {
    const Candidate& word = work.draft.words.front();
    return word.verb.construction == Construction::active && word.perpetrator != nullptr &&
           word.perpetrator->name == party.name && word.target != nullptr;
}

/// The state tells of what it did: its statement comes first, and it is not struck.
bool told_by_state(const Finishing& work) {
    const auto& statements = work.draft.statements;
    if (statements.empty() || statements.front().saying != Saying::said) return false;
    const std::string by = speaker_of(work, statements.front());
    const bool struck = std::any_of(work.draft.targets.begin(),
                                    work.draft.targets.end(),
                                    [](const Party* party) { return is_state(party); });
    return by == forces_of(work.country) && !struck;
}

/// Deeds in which who lost people was struck, though it says what it did in return.
bool may_be_repelled(Family family) {
    return is_violent(family) && !is_from_air(family);
}

/// Do the event's sentences speak of planes, and its first not of a drone alone?
bool names_planes(const Finishing& work) {
    static const WordSet planes("warplane warplanes jets aircraft planes avions");
    static const WordSet drones("drone drones fpv");
    const auto names = [&](std::size_t index, const WordSet& words) {
        const auto& span = work.scene.reading.sentences[index];
        return has_word(work.scene.reading, span.first, span.last, words);
    };
    const std::size_t lead = work.draft.words.front().sentence;
    const auto& told = work.draft.sentences;
    return (names(lead, planes) || !names(lead, drones)) &&
           std::any_of(told.begin(), told.end(), [&](auto index) { return names(index, planes); });
}

/// Does the event's kind let in this party, whose deed by default is civilians'?
bool is_among_civilians(const Finishing& work, const Party& party) {
    // "a vigilante mob" is people
    const bool mob = work.draft.family == Family::mob && party.name == bare_militia;
    return !mob && (party.klass == PartyClass::civilians || party.klass == PartyClass::militia);
}

/// "Malian soldiers and foreign fighters killed": one subject, whose first is the army.
bool has_state_with_gunmen(const Finishing& work) {
    const auto& words = work.draft.words;
    return !told_by(work.draft, Family::fight) &&  // "soldiers and gunmen exchanged fire"
           std::any_of(words.begin(), words.end(), [](const Candidate& word) {
               const auto& beside = word.beside_perpetrator;
               return is_state(word.perpetrator) &&
                      std::any_of(beside.begin(), beside.end(), [](const Party* party) {
                          return party != nullptr && party->name == unknown_group;
                      });
           });
}

/// Whom the event's kind leaves of the authors that the text gives.
void keep_those_of_kind(const Finishing& work, std::vector<const Party*>& found) {
    if (by_civilians_default(work)) {
        std::erase_if(found, [&](const Party* party) { return !is_among_civilians(work, *party); });
    }
    if (is_from_air(work.draft.family) && names_planes(work)) {
        std::erase_if(found, is_insurgent);  // they have drones, no planes
    }
    if (by_state_default(work)) {
        const bool own_deed = told_by_state(work);
        std::erase_if(found, [&](const Party* party) {
            return party->name == unknown_group || party->klass == PartyClass::civilians ||
                   (own_deed && party->klass == PartyClass::insurgent);
        });
        return;
    }
    // "The attacker approached a group of soldiers before detonating his belt"
    if (work.draft.family == Family::suicide) std::erase_if(found, is_state);
    if (has_state_with_gunmen(work))
        std::erase_if(found, [](const Party* party) { return party->name == unknown_group; });
    if (std::any_of(found.begin(), found.end(), is_insurgent))
        std::erase_if(found, [](const Party* party) { return party->klass == PartyClass::state; });
}

/// "An attack on an army base left 89 dead. The air force struck the assailants as they fled"
bool was_struck_first(const Finishing& work, const Party& party) {
    const Candidate& word = work.draft.words.front();
    return party.klass == PartyClass::state && is_attack(word.family) &&
           word.verb.construction == Construction::nominal && word.perpetrator == nullptr &&
           word.target != nullptr && work.draft.words.size() > 1 &&
           name_of_party(work, *word.target) == name_of_party(work, party);
}

/// Is the party struck in a fight that it did not open, though it says what it did in return?
bool only_answered(const Finishing& work, const Party& party) {
    const bool own =
        (party.klass == PartyClass::state && !came_to_attack(work.scene, work.draft, party)) ||
        party.name == "MINUSMA" ||
        (party.klass == PartyClass::militia && met_armed_men(work) && !opened_fight(work, party));
    return own && (is_struck(work, party) || was_struck_first(work, party));
}

/// Armed men and the army both read as authors: in an attack the army is the struck side.
std::vector<const Party*> authors(const Finishing& work) {
    std::vector<const Party*> found = work.draft.perpetrators;
    keep_those_of_kind(work, found);
    if (found.size() > 1 || claimant(work) || teller(work)) {
        std::erase_if(found, [&](const Party* party) { return has_denied(work, party->name); });
    }
    if (may_be_repelled(work.draft.family))
        std::erase_if(found, [&](const Party* party) { return only_answered(work, *party); });
    return found;
}

/// Does the sentence tell of a siege?
bool tells_siege(const Finishing& work, const text::Sentence& span) {
    const auto words = mentions_in(work.scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        return work.scene.lexicon.trigger(word->index).may_tell(Family::blockade);
    });
}

/// The insurgents with a name that the sentence names, each once.
std::vector<const Party*> groups_named_in(const Finishing& work, const text::Sentence& span) {
    std::vector<const Party*> groups;
    for (const Mention* actor :
         mentions_in(work.scene.reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(actor->index);
        const bool known = std::any_of(groups.begin(), groups.end(), [&](const Party* group) {
            return group->name == party.name;
        });
        if (is_insurgent(&party) && party.name != unknown_group && !known) groups.push_back(&party);
    }
    return groups;
}

/// « Depuis un an, les hommes du JNIM interdisaient toute sortie de Boni. Samedi, l'embargo a pris
/// fin »: the one group that a sentence on the siege names, shortly before.
std::optional<std::string> besieger_before(const Finishing& work) {
    constexpr std::size_t reach = 3;
    if (work.draft.family != Family::blockade) return std::nullopt;
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t told = work.draft.words.front().sentence;
    for (std::size_t back = 1; back <= std::min(reach, told); ++back) {
        const auto& span = sentences[told - back];
        if (sentences[told].paragraph != span.paragraph || !tells_siege(work, span)) continue;
        const auto groups = groups_named_in(work, span);
        if (groups.size() > 1) return std::nullopt;
        if (!groups.empty()) return name_of_party(work, *groups.front());
    }
    return std::nullopt;
}

/// The group that is not named as an author where the event is told, but elsewhere.
std::optional<std::string> group_elsewhere(const Finishing& work) {
    if (auto group = besieger_before(work)) return group;
    if (auto group = suspect(work)) return group;
    if (auto group = group_of_heading(work)) return group;
    return group_spoken_of(work);
}

/// Forces that were at work there before, or whose deed it is though they deny it; none.
std::vector<std::string> forces_told_of(const Finishing& work) {
    if (auto forces = operators_before(work); !forces.empty()) return forces;
    if (auto keeper = keeper_of_dead(work)) return {*std::move(keeper)};
    if (state_denies(work)) return {forces_of(work.country)};
    return {};
}

/// "(Gunmen) attacked JNIM fighters", "the attack on the CMA": was it the group that those without
/// a name struck?
bool struck_by_unnamed(const Finishing& work, const std::string& group) {
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const bool noun = word.verb.construction == Construction::nominal &&
                          word.perpetrator == nullptr && word.family == Family::attack;
        const bool verb = word.verb.construction == Construction::active &&
                          word.perpetrator != nullptr && word.perpetrator->name == unknown_group;
        return (noun || verb) && is_attack(word.family) && word.target != nullptr &&
               name_of_party(work, *word.target) == group;
    });
}

/// « Le porte-parole de la CMA a été assassiné »: its own people alone died, and not by its hand;
/// "a bomber struck a post of the CMA".
bool is_no_author(const Finishing& work, const std::string& group) {
    const auto& targets = work.draft.targets;
    const auto its = [&](const Party* party) { return name_of_party(work, *party) == group; };
    if (work.draft.family == Family::suicide)
        return std::any_of(targets.begin(), targets.end(), its) && claimant(work) != group;
    if (struck_by_unnamed(work, group)) return claimant(work) != group;
    return work.draft.family == Family::kill && !targets.empty() &&
           std::all_of(targets.begin(), targets.end(), its);
}

/// Those on whom the text puts the deed though they do not own up to it; none.
std::vector<std::string> told_to_have_done_it(const Finishing& work) {
    if (auto blamed = those_blamed(work); !blamed.empty()) return blamed;
    if (auto denier = who_denies_anothers_charge(work)) return {*std::move(denier)};
    if (auto denier = who_denies_own_deed(work)) return {*std::move(denier)};
    return forces_told_of(work);
}

/// Does it deny the deed, or has it suffered it? "revendique l'attaque et nie avoir tué des civils"
/// is a claim.
bool is_ruled_out(const Finishing& work, const std::string& group) {
    return (has_denied(work, group) && claimant(work) != group) || is_no_author(work, group);
}

/// The authors when the text names none or only armed men.
std::vector<std::string> unnamed_authors(const Finishing& work, std::vector<std::string> names) {
    const auto unless_none = [&](std::string name) {
        return names.empty() ? std::vector{std::move(name)} : std::move(names);
    };
    if (by_civilians_default(work)) return {"civilians"};
    if (by_state_default(work)) return unless_none(forces_at_work(work));
    auto group = claimant(work);
    if (!group) {
        if (auto told = told_to_have_done_it(work); !told.empty()) return told;
        group = teller(work);
    }
    if (!group) {
        if (auto accused = those_accused(work); !accused.empty()) return accused;
        auto meant = parties_meant_by_pronoun(work);
        if (!meant.empty() && !is_ruled_out(work, meant.front())) return meant;
        group = group_elsewhere(work);
    }
    if (!group || is_ruled_out(work, *group)) return unless_none(std::string(unknown_group));
    return {*std::move(group)};
}

/// "ISSP fighters clashed with JNIM. JNIM killed twelve": nobody fights beside those whom he
/// fights.
bool fought_by(const Finishing& work, const std::string& author, const std::string& name) {
    const auto is = [&](const Party* party, const std::string& wanted) {
        return party != nullptr && name_of_party(work, *party) == wanted;
    };
    const Candidate& word = work.draft.words.front();
    return word.family == Family::fight && is(word.perpetrator, author) && is(word.target, name);
}

/// Is a militia with a name of its own among the authors?
bool has_named_militia(const Finishing& work) {
    const auto& parties = work.draft.perpetrators;
    return std::any_of(parties.begin(), parties.end(), [&](const Party* party) {
        return party->klass == PartyClass::militia && name_of_party(work, *party) != bare_militia;
    });
}

/// Takes the name away where others stand beside it: "gunmen and other armed men" are one group
/// without a name, and still that.
void drop_beside_others(std::vector<std::string>& names, std::string_view name) {
    const bool others =
        std::any_of(names.begin(), names.end(), [&](const auto& one) { return one != name; });
    if (others) std::erase(names, name);
}

/// The authors' names, the first first; never none.
std::vector<std::string> names_of_authors(const Finishing& work) {
    std::vector<std::string> names;
    for (const Party* party : authors(work))
        names.push_back(name_of_party(work, *party));
    const bool unnamed = std::all_of(
        names.begin(), names.end(), [](const auto& name) { return name == unknown_group; });
    if (unnamed) names = unnamed_authors(work, std::move(names));
    if (work.draft.family == Family::withdraw) names = those_who_move_in(work, std::move(names));
    drop_beside_others(names, unknown_group);
    // "des dozos ont attaqué; la milice s'en est prise": the same men
    if (has_named_militia(work)) drop_beside_others(names, bare_militia);
    name_hunters(work, names);
    // "French and Malian forces retook the town": it is the country's own again
    if (work.draft.family == Family::regain)
        std::stable_partition(names.begin(), names.end(), [&](const auto& name) {
            return name == forces_of(work.country);
        });
    return names;
}

}  // namespace

void name_perpetrators(Finishing& work) {
    std::vector<std::string> names = names_of_authors(work);
    // Of two parties to an agreement the armed one is the author, the other the target.
    const bool accord = work.draft.family == Family::accord;
    if (accord) names = parties_to_accord(work, std::move(names));
    // a convoy that comes through with nobody told to bring it is nobody's deed
    if (comes_through(work.draft) && names.front() == unknown_group) return;
    const Role second = accord ? Role::target : Role::ally;
    add_actor(work, names.front(), Role::perpetrator);
    // « Peuls et Dogons ont signé la paix »: either party is of the people
    if (accord && names.size() == 1 && names.front() == "civilians")
        add_actor(work, "civilians", Role::target);
    name_who_is_given(work);
    for (std::size_t i = 1; i < names.size(); ++i) {
        const bool foe = !accord && fought_by(work, names.front(), names[i]);
        if (names[i] != names.front() && !foe) add_actor(work, names[i], second);
    }
}

}  // namespace vigie::extractors
