// Whose dead a toll counts, when the event's parties are known.
#include <algorithm>
#include <array>

#include "extractors/discourse/finishing/defenders.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/policing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Un drone a frappé le marché », « visé par un drone, le marché », « une frappe sur un marché »:
/// people gather there, and no army's enemies.
bool strikes_gathering(const Finishing& work) {
    static const WordSet sites(
        "marche foire market fair mosquee mosque eglise church ecole school noce mariage");
    static const WordSet articles("le la l' un une the a");
    static const WordSet apart("pres de d' proche autour depuis vers near from outside behind");
    constexpr std::uint32_t reach = 7;
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    // « ... : dix terroristes tués »
    const bool foes = std::any_of(tolls.begin(), tolls.end(), [](const DraftToll& row) {
        return row.toll.party != nullptr && is_insurgent(row.toll.party);
    });
    if (foes) return false;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            if (!is_from_air(word.family)) return false;
            const auto& span = reading.sentences[word.sentence];
            const std::uint32_t end = std::min(word.last + reach, span.last);
            std::uint32_t at = word.first - std::min(reach, word.first - span.first);
            for (at = std::max(at, span.first + 1); at < end; ++at) {
                if (!sites.contains(reading.word(at)) || !articles.contains(reading.word(at - 1)))
                    continue;
                if (at < span.first + 2 || !apart.contains(reading.word(at - 2))) return true;
            }
            return false;
        });
}

/// Those whom the deed is told to have struck: the first with a name, how many have one, and
/// whether any have none.
struct NamedTargets {
    std::string first;
    int named = 0;
    bool gunmen = false;
};

NamedTargets named_targets(const Finishing& work) {
    NamedTargets all;
    for (const Actor& actor : work.report.actors) {
        if (actor.role != Role::target) continue;
        if (actor.name == unknown_group) {
            all.gunmen = true;
        } else if (all.named++ == 0) {
            all.first = actor.name;
        }
    }
    return all;
}

}  // namespace

std::string first_target(const Finishing& work) {
    const auto [found, targets, gunmen] = named_targets(work);
    if (found.empty() && author_is_state(work) && strikes_gathering(work)) return "civilians";
    if (found.empty() && author_is_state(work))
        return told_as(work.draft, Slant::murder) ? "civilians" : std::string(unknown_group);
    // « Des dozos ont tendu une embuscade à des jihadistes, en tuant cinq »
    const bool struck = work.draft.words.front().verb.construction == Construction::active;
    if (found.empty() && gunmen && struck && author(work) != unknown_group)
        return std::string(unknown_group);
    return targets == 1 ? found : "unspecified";
}

std::string enemy_of_state(const Finishing& work) {
    const std::string target = first_target(work);
    return target == "unspecified" || target == "civilians" ? std::string(unknown_group) : target;
}

namespace {

/// The attackers' own "ennemis" are those whom they struck.
bool enemy_of_author(const Finishing& work, const DraftToll& draft) {
    return draft.said && !author_is_state(work) && author(work) != unknown_group &&
           speaker_of(work, *draft.said) == author(work);
}

std::string struck_forces(const Finishing& work) {
    const std::string target = first_target(work);
    return target == "unspecified" || target == "civilians" ? forces_of(work.country) : target;
}

/// "ont attaqué le marché de Bankass": does the sentence of one of its words name where people
/// gather?
bool names_gathering(const Finishing& work) {
    static const WordSet spots(
        "marche foire market fair mosquee mosque eglise church ecole school village villages");
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.words.begin(), work.draft.words.end(), [&](const Candidate& word) {
            const auto& span = reading.sentences[word.sentence];
            return has_word(reading, span.first, span.last, spots);
        });
}

/// "attaque contre le village ... L'armée déplore 12 morts": who counts them was not struck.
bool others_were_struck(const Finishing& work, const Party& counter) {
    bool civilians = names_gathering(work);
    for (const Party* party : work.draft.targets) {
        if (party->name == counter.name) return false;
        civilians |= party->klass == PartyClass::civilians;
    }
    for (const Actor& actor : work.report.actors)
        civilians |= actor.role == Role::target && actor.name == "civilians";
    for (const Candidate& word : work.draft.words)
        civilians |= word.struck_village;
    return civilians;
}

/// "one militant was killed" in a fight of hunters with JNIM: of the group that the hunters met; of
/// two groups that fight each other either's. Assailants are who attacked.
std::string side_of_fighters(const Finishing& work, const DraftToll& draft) {
    // narrower than attackers() of words/attackers.h: gunmen may be of either side
    static const WordSet came("assaillant assaillants attacker attackers assailant assailants");
    const auto& authors = work.draft.perpetrators;
    const auto struck = std::find_if(work.draft.targets.begin(),
                                     work.draft.targets.end(),
                                     [](const Party* party) { return is_insurgent(party); });
    // « Les dozos ont mis en déroute des jihadistes. Sept assaillants ont été tués »: who came
    // first
    const bool fended_off = !authors.empty() && struck != work.draft.targets.end() &&
                            authors.front()->klass == PartyClass::militia;
    for (std::uint32_t at = draft.toll.first; at < draft.toll.last; ++at) {
        if (came.contains(work.scene.reading.word(at)))
            return fended_off ? name_of_party(work, **struck) : author(work);
    }
    // "the group says it killed nine fighters": not its own
    std::string target = first_target(work);
    if (enemy_of_author(work, draft) && target != "unspecified" && target != "civilians")
        return target;
    if (authors.empty() || struck == work.draft.targets.end()) return author(work);
    const PartyClass klass = authors.front()->klass;
    if (klass == PartyClass::militia) return name_of_party(work, **struck);
    const bool groups = klass == PartyClass::insurgent && (*struck)->name != unknown_group &&
                        authors.front()->name != unknown_group &&
                        name_of_party(work, **struck) != author(work);
    return groups ? "unspecified" : author(work);
}

/// "Soldiers repelled the assailants, killing five", « a repoussé l'attaque, tuant douze d'entre
/// eux »: whom those attacked killed came to attack.
bool killed_in_riposte(const Finishing& work, const DraftToll& draft) {
    static const WordSet kills("killing neutralising neutralizing tuant neutralisant abattant");
    const bool open = draft.toll.side == SideHint::none;
    if (!open || author_is_state(work) || !kills.contains(work.scene.reading.word(draft.toll.verb)))
        return false;
    const auto& words = work.draft.words;
    const Candidate* before = nullptr;
    for (const Candidate& word : words) {
        if (word.last <= draft.toll.verb) before = &word;
    }
    return before != nullptr && before->is_suffered() && is_attack(before->family) &&
           before->sentence == work.scene.reading.sentence_of(draft.toll.verb);
}

/// « Les soldats en ont abattu une vingtaine », "the army said it had killed twenty": whom those
/// who were attacked killed is none of their own.
bool killed_by_those_struck(const Finishing& work, const DraftToll& draft) {
    const Status status = draft.toll.status;
    const bool hurt =
        status == Status::killed || status == Status::wounded || status == Status::captured;
    const Party* doer = draft.toll.by;
    if (!hurt || draft.toll.side != SideHint::none || doer == nullptr ||
        doer->klass == PartyClass::civilians)
        return false;
    const std::string killer = name_of_party(work, *doer);
    const auto& actors = work.report.actors;
    const Party* defender = who_defended(work);
    const bool defended = defender != nullptr && name_of_defender(work, *defender) == killer;
    return killer != author(work) &&
           (defended || std::any_of(actors.begin(), actors.end(), [&](const Actor& actor) {
                return actor.role == Role::target && actor.name == killer;
            }));
}

/// « quinze présumés terroristes », "arrested four suspected militants": nobody knows yet whose
/// those are who are held (annotation format).
bool counts_suspects(const Finishing& work, const Toll& toll) {
    static const WordSet suspected(
        "presume presumes presumee presumees suppose supposes suspecte suspectes soupconne "
        "soupconnes suspect suspects suspected presumed alleged");
    constexpr std::uint32_t reach = 5;  // "arrested at least four (suspected)"
    if (toll.status != Status::captured) return false;
    for (std::uint32_t at = toll.count; at < std::max(toll.last + 1, toll.count + reach); ++at) {
        if (suspected.contains(work.scene.reading.word(at))) return true;
    }
    return false;
}

bool arrests_suspects(const Finishing& work, const Toll& toll) {
    const bool held = work.draft.family == Family::arrest || work.draft.family == Family::disrupt;
    // « cinq hommes, dont un commerçant »: what he is by trade
    const bool trade = toll.part && toll.status == Status::captured && toll.party != nullptr &&
                       toll.party->klass == PartyClass::civilians;
    if (held && trade) return true;
    const bool people = toll.party != nullptr && toll.party->klass == PartyClass::civilians;
    if (held && people && toll.status == Status::captured && group_of_those_held(work)) return true;
    return held && toll.party != nullptr && toll.party->name == unknown_group &&
           counts_suspects(work, toll);
}

std::string side_of_party_named(const Finishing& work, const DraftToll& draft) {
    if (draft.toll.mourned && others_were_struck(work, *draft.toll.party))
        return side_of_victims(work, draft);
    if (const Party* group = whose_officer(work, draft.toll)) return name_of_party(work, *group);
    const Party* foreign = foreign_target(work, *draft.toll.party);
    return name_of_party(work, foreign != nullptr ? *foreign : *draft.toll.party);
}

/// "two young (fighters)", "killing two fighters and injuring four (others)"
bool counts_fighters(const Reading& reading, const Toll& toll) {
    static const WordSet fighters("fighter fighters combattant combattants");
    constexpr std::uint32_t reach = 3;
    constexpr std::uint32_t before = 6;
    for (std::uint32_t at = toll.count; at < toll.count + reach; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {"et", "and", ","})) return false;
        if (fighters.contains(word)) return true;
        const std::uint32_t from = toll.first - std::min(before, toll.first);
        if (one_of(word, {"others", "autres"}) && has_word(reading, from, toll.first, fighters))
            return true;
    }
    return false;
}

/// "attacked a post of the MSA, killing three fighters": of those struck, where the text says that
/// the attackers did it or names none of them.
const Party* whose_fighters_fell(const Finishing& work, const DraftToll& draft) {
    const Party* struck = struck_group_alone(work);
    const bool hurt = draft.toll.status == Status::killed || draft.toll.status == Status::wounded;
    if (struck == nullptr || !hurt || author_is_state(work)) return nullptr;
    const std::string name = name_of_party(work, *struck);
    const Party* doer = draft.toll.by;
    if (name == author(work) || (doer != nullptr && name_of_party(work, *doer) == name))
        return nullptr;
    const bool unnamed = draft.toll.party == nullptr || draft.toll.party->name == unknown_group;
    if (!unnamed || !(author(work) == unknown_group || work.draft.family == Family::suicide))
        return nullptr;
    return counts_fighters(work.scene.reading, draft.toll) ? struck : nullptr;
}

std::string side_of_attackers(const Finishing& work, const DraftToll& draft) {
    if (author(work) == "civilians")  // a crowd's thieves
        return draft.toll.status == Status::captured ? std::string(unknown_group) : "civilians";
    return author_is_state(work) ? enemy_of_state(work) : side_of_fighters(work, draft);
}

std::string side_of_enemies(const Finishing& work, const DraftToll& draft) {
    if (enemy_of_author(work, draft)) return struck_forces(work);
    // "dix morts chez l'ennemi", says the group that an army struck
    if (draft.said && is_insurgent(draft.said->party) && author_is_state(work)) return author(work);
    return side_of_attackers(work, draft);
}

/// « le JNIM (l'a libéré) », « ses ravisseurs l'ont relâché »: who lets go holds none of his own.
bool frees_captives(const Finishing& work, const Toll& toll) {
    const auto& authors = work.draft.perpetrators;
    const bool frees = toll.status == Status::freed && told_by(work.draft, Family::release) &&
                       !authors.empty() && is_insurgent(authors.front());
    static const WordSet own("their its his leurs leur ses comrades camarades");
    const Reading& reading = work.scene.reading;
    constexpr std::uint32_t near = 4;  // "freed 20 of (their) comrades"
    const auto& span = reading.sentences[reading.sentence_of(toll.first)];
    const std::uint32_t from = toll.first - std::min(near, toll.first - span.first);
    if (has_word(reading, from, std::min(toll.last + 2, span.last), own)) return false;
    return frees && (toll.side == SideHint::attackers || toll.party == authors.front());
}

/// « Quatorze hommes ont déposé les armes », "twelve men surrendered": it is they who did it.
bool gave_up_arms(const Finishing& work, const Toll& toll) {
    const bool open = toll.side == SideHint::none || toll.side == SideHint::people;
    return open && work.draft.family == Family::surrender && toll.status == Status::captured;
}

}  // namespace

std::string side_of(const Finishing& work, const DraftToll& draft) {
    if (gave_up_arms(work, draft.toll)) return author(work);
    if (arrests_suspects(work, draft.toll)) return "unspecified";
    if (frees_captives(work, draft.toll)) return "civilians";
    if (killed_in_riposte(work, draft) || killed_by_those_struck(work, draft) ||
        killed_by_defenders(work, draft))
        return side_of_fighters(work, draft);
    if (const Party* struck = whose_fighters_fell(work, draft)) return name_of_party(work, *struck);
    switch (draft.toll.side) {
        case SideHint::party:
            return side_of_party_named(work, draft);
        case SideHint::enemy:
            return side_of_enemies(work, draft);
        case SideHint::attackers:
            return side_of_attackers(work, draft);
        case SideHint::own_ranks:
            return own_side(work, draft);
        case SideHint::several:
            return "unspecified";
        case SideHint::people:
        case SideHint::none:
            break;
    }
    return side_of_victims(work, draft);
}

}  // namespace vigie::extractors
