#include <algorithm>

#include "extractors/discourse/finishing/arms_wrecked.h"
#include "extractors/discourse/finishing/carriers.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/helpers.h"
#include "extractors/discourse/finishing/policing.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « six positions de l'armée auraient été attaquées … à Kalana »: the kind of place told before.
const Party* unit_in_paragraph(const Finishing& work) {
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t here = work.draft.sentences.front();
    for (std::size_t i = here + 1;
         i-- > 0 && sentences[i].paragraph == sentences[here].paragraph;) {
        for (const Mention* mention :
             mentions_in(work.scene.reading, Kind::actor, sentences[i].first, sentences[i].last)) {
            const Party& party = work.scene.lexicon.party(mention->index);
            if (party.kind == PartyKind::unit && party.klass == PartyClass::state) return &party;
        }
    }
    return nullptr;
}

/// Is an armed side other than the state's among those struck, or has it lost people?
bool has_armed_owner(const Finishing& work) {
    const auto owns = [](const Party* party) {
        return party != nullptr && !is_helper(party->name) &&
               (party->klass == PartyClass::militia || party->klass == PartyClass::external);
    };
    const auto& draft = work.draft;
    const auto in_passing = [&](const Party* party) {
        return is_insurgent(party) && is_killed_in_passing(work, *party);
    };
    return std::any_of(draft.targets.begin(), draft.targets.end(), owns) ||
           std::any_of(draft.targets.begin(), draft.targets.end(), in_passing) ||
           std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
               return owns(row.toll.party) && row.toll.max != 0;
           });
}

/// Is a crowd told to be scattered by the forces, or to fight them?
bool meets_forces(const Finishing& work) {
    const bool street = work.draft.family == Family::protest || work.draft.family == Family::riot;
    if (!street || author(work) != "civilians") return false;
    const auto& words = work.draft.words;
    return told_by(work.draft, Family::disperse) ||
           std::any_of(words.begin(), words.end(), [](const Candidate& word) {
               return word.family == Family::fight && is_state(word.target);
           });
}

/// Deeds that have a second side even when the text leaves it out: fighters surrender to the
/// authorities, ground is given up by the army, an agreement has two parties, a mob a victim.
void name_second_side(Finishing& work) {
    const auto& actors = work.report.actors;
    const auto has_target = [&](bool armed) {
        return std::any_of(actors.begin(), actors.end(), [&](const Actor& actor) {
            return actor.role == Role::target && !(armed && actor.name == "civilians");
        });
    };
    if (meets_forces(work)) return add_actor(work, forces_of(work.country), Role::target);
    switch (work.draft.family) {
        case Family::disperse:
            return add_actor(work, forces_of(work.country), Role::target);
        case Family::surrender:
            if (!has_target(/*armed=*/true)) name_taker_of_surrender(work);  // "defected to ISSP"
            return;
        case Family::withdraw:
            if (left_by_foreigners(work)) return;
            if (author(work) != forces_of(work.country))
                add_actor(work, forces_of(work.country), Role::target);
            return;
        case Family::overtake:
            if (!has_target(/*armed=*/false) && !author_is_state(work))
                add_actor(work, forces_of(work.country), Role::target);
            return;
        case Family::mob:
            if (!has_target(/*armed=*/true)) add_actor(work, "civilians", Role::target);
            return;
        default:
            return;
    }
}

bool stands_by_militia(const Candidate& word) {
    const auto& beside = word.beside_target;
    return std::any_of(beside.begin(), beside.end(), [](const Party* party) {
        return party != nullptr && party->klass == PartyClass::militia;
    });
}

/// Is a party that stands as the event's object one that was struck?
bool is_struck(const Finishing& work, const Party& party, bool owned) {
    // "their patrol", "une position que le MSA tient": of those who are named.
    // "a convoy of the army … soldiers with men of the GATIA": of both
    const auto& draft = work.draft;
    const bool soldiers =
        std::any_of(draft.targets.begin(),
                    draft.targets.end(),
                    [](const Party* target) { return target->klass == PartyClass::militia; }) &&
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
            // "attacked an army patrol and Dozo hunters": side by side
            return is_state(word.target) &&
                   (word.target->kind != PartyKind::unit || stands_by_militia(word));
        });
    // "ambushed a GATIA officer. The (officer) died": no soldier
    const bool theirs =
        std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
            return row.toll.party == &party && whose_officer(work, row.toll) != nullptr;
        });
    if (theirs) return false;
    if (owned && !soldiers && party.kind == PartyKind::unit && party.generic) return false;
    if (carried_people(work, party)) return false;
    if (foreign_target(work, party) != nullptr || is_only_at_war(work, party)) return false;
    // "réclament le départ des troupes françaises": whom a march is about is not struck.
    return !by_civilians_default(work) || party.klass != PartyClass::external;
}

/// Who is arrested at a market, or with a cart, is no civilian for that.
bool is_arrest(const Finishing& work) {
    return work.draft.family == Family::arrest || work.draft.family == Family::disrupt;
}

/// "des combattants affiliés à l'État islamique": the one group named is who was struck.
std::string name_of_target(const Finishing& work, const Party& party) {
    const std::string name = name_of_party(work, party);
    return name == unknown_group && author_is_state(work) ? struck_group(work).value_or(name)
                                                          : name;
}

/// By a militia, where no group is named that was struck: unnamed armed men are its foes then.
bool is_militias_deed(const Finishing& work) {
    const auto& authors = work.draft.perpetrators;
    const auto& struck = work.draft.targets;
    const bool group = std::any_of(struck.begin(), struck.end(), [](const Party* party) {
        return is_insurgent(party) && party->name != unknown_group;
    });
    return !group && !authors.empty() && authors.front()->klass == PartyClass::militia;
}

/// "a market where three were arrested": where it was, and nobody.
bool is_site_only(const Finishing& work, const Party& party) {
    const bool site = party.kind == PartyKind::unit && party.klass == PartyClass::civilians;
    return site && (is_arrest(work) || work.draft.family == Family::regain);
}

/// "Mali has arrested 20 soldiers": its own.
bool holds_own_men(const Finishing& work, const Party& party) {
    const auto& tolls = work.draft.tolls;
    return work.draft.family == Family::arrest && author_is_state(work) &&
           party.klass == PartyClass::state && party.kind != PartyKind::unit && !tolls.empty() &&
           std::all_of(tolls.begin(), tolls.end(), [](const DraftToll& row) {
               return row.toll.status == Status::captured && row.toll.party != nullptr &&
                      row.toll.party->klass == PartyClass::state;
           });
}

/// Nobody strikes himself, but farmers attack herders, and an army its own people.
bool is_other_side(const Finishing& work, const Party& party, const std::string& name) {
    const std::string doer = author(work);
    const bool own_people = author_is_state(work)
                                ? party.klass == PartyClass::state
                                : name == unknown_group && !is_militias_deed(work);
    // "farmers attacked herders"
    const bool people =
        doer == "civilians" && party.kind != PartyKind::unit && is_attack(work.draft.family);
    return !own_people && (name != doer || people);
}

void name_targets(Finishing& work) {
    if (work.draft.family == Family::protest || has_parties_to_accord(work)) return;
    const bool owned = has_armed_owner(work);
    const bool suspects = author_is_state(work) && holds_suspects(work);
    for (const Party* party : work.draft.targets) {
        const bool held = party->klass == PartyClass::civilians && suspects;
        if (held || !is_struck(work, *party, owned) || is_site_only(work, *party)) continue;
        // an escorted convoy strikes nobody, but the group whose blockade it breaks
        if (comes_through(work.draft) && !is_insurgent(party)) continue;
        const std::string name = name_of_target(work, *party);
        if (is_other_side(work, *party, name) || holds_own_men(work, *party))
            add_actor(work, name, Role::target);
    }
}

/// A village that unknown men attack is its people, unless others are named; what a group with a
/// name says to have attacked is as often its garrison.
bool strikes_village(const Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    // « les jihadistes s'en sont pris à Kori »: named elsewhere, and no word of its own
    const auto& found = work.draft.perpetrators;
    const auto& said = work.draft.statements;
    const bool unnamed =
        author(work) == unknown_group ||
        (!found.empty() &&
         std::all_of(found.begin(),
                     found.end(),
                     [](const Party* party) { return party->name == unknown_group; }) &&
         std::none_of(said.begin(), said.end(), [](const Statement& statement) {
             return is_insurgent(statement.party);
         }));
    const auto& words = work.draft.words;
    return !struck && unnamed && std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.struck_village;
    });
}

/// « ont tiré sur un homme »
bool strikes_people(const Finishing& work) {
    const auto& words = work.draft.words;
    return work.draft.targets.empty() && !by_civilians_default(work) &&
           std::any_of(words.begin(), words.end(), [](const Candidate& word) {
               return word.struck_people;
           });
}

/// "MNLA raids on the towns of Aguelhok and Tessalit": rebels who are no jihadists strike the
/// army's towns, not the people.
bool strikes_garrison(const Finishing& work) {
    static const WordSet rebels("MNLA CMA CSP FLA HCUA MAA MPLA");
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    return !struck && is_attack(work.draft.family) && work.country == "ML" &&
           work.draft.place >= 0 && work.report.casualties.empty() && !befell_civilians(work) &&
           rebels.contains(author(work));
}

void name_owners_of_things(Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    if (by_civilians_default(work) || struck || is_arrest(work)) return;
    for (const Thing* thing : work.draft.things) {
        if (thing->holder != Holder::civilian) continue;
        const bool foes = strikes_carrier(work);
        add_actor(work, foes ? std::string(unknown_group) : "civilians", Role::target);
    }
    if (wrecks_arms(work) && work.draft.targets.empty())
        add_actor(work, forces_of(work.country), Role::target);
}

/// "under military (escort)", « malgré la présence d'une (escorte) »
bool goes_with(const Reading& reading, std::uint32_t escort, std::uint32_t first) {
    static const WordSet with("sous under with avec malgre despite");
    constexpr std::uint32_t reach = 5;
    return has_word(reading, escort - std::min(reach, escort - first), escort, with);
}

/// "military (escort)", « (escorte) de l'armée »
bool is_armed_escort(const Reading& reading, std::uint32_t escort) {
    static const WordSet armed(
        "military army militaire militaires armee soldiers fama armed armees");
    constexpr std::uint32_t reach = 3;
    if (escort > 0 && armed.contains(reading.word(escort - 1))) return true;
    for (std::uint32_t next = escort + 1; next <= escort + reach; ++next) {
        if (armed.contains(reading.word(next))) return true;
    }
    return false;
}

/// "Tankers under escort reached Kati, days (after) jihadists burned twelve": another convoy's.
bool is_told_before(const Finishing& work, std::size_t sentence, std::uint32_t escort) {
    static const WordSet after("after apres");
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.sentence == sentence && word.first > escort &&
               has_word(work.scene.reading, escort, word.first, after);
    });
}

/// "a convoy under military escort": the soldiers were shot at too.
bool names_escort(const Finishing& work, std::size_t sentence) {
    static const WordSet escorts("escort escorte escortes");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const bool escort = escorts.contains(reading.word(at));
        if (escort && goes_with(reading, at, span.first) && is_armed_escort(reading, at))
            return !is_told_before(work, sentence, at);
    }
    return false;
}

/// What a group struck on the road with soldiers beside it.
void name_escort(Finishing& work) {
    const Family family = work.draft.family;
    const bool raid = strikes_somebody(family) || family == Family::loot;
    if (!raid || author_is_state(work) || by_civilians_default(work)) return;
    const auto& sentences = work.draft.sentences;
    const bool escorted = std::any_of(sentences.begin(), sentences.end(), [&](std::size_t index) {
        return names_escort(work, index);
    });
    if (escorted) add_actor(work, forces_of(work.country), Role::target);
}

}  // namespace

void name_actors(Finishing& work) {
    const Draft& draft = work.draft;
    name_perpetrators(work);
    name_targets(work);
    name_who_answered(work);
    name_owners_of_things(work);
    const bool nobody = draft.targets.empty() && draft.things.empty();
    if (nobody && is_attack(draft.family) && !author_is_state(work)) {
        if (const Party* unit = unit_in_paragraph(work))
            add_actor(work, name_of_party(work, *unit), Role::target);
    }
    if (strikes_village(work) || strikes_people(work)) add_actor(work, "civilians", Role::target);
    name_escort(work);
    if (strikes_garrison(work)) add_actor(work, forces_of(work.country), Role::target);
    name_second_side(work);
    set_groups_at_odds(work);
    name_helpers(work);
    settle_allies(work);
}

}  // namespace vigie::extractors
