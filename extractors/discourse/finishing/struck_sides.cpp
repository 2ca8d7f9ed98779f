// Who was struck, as the event's rows and the words of those who tell it show.
#include <algorithm>

#include "extractors/discourse/finishing/assault.h"
#include "extractors/discourse/finishing/dead_of_either.h"
#include "extractors/discourse/finishing/defenders.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/policing.h"
#include "extractors/discourse/finishing/repelled.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "L'armée", not a prefect who speaks for the state.
bool names_forces(const Finishing& work, const Statement& said) {
    const auto parties = mentions_in(work.scene.reading, Kind::actor, said.first, said.last);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        return is_state(&work.scene.lexicon.party(party->index));
    });
}

/// "L'armée reconnaît l'attaque": where nobody else was struck, who acknowledges was.
bool acknowledged(const Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    if (struck || !is_attack(work.draft.family) || author_is_state(work)) return false;
    static const WordSet condolences("condoleances condolences");
    const auto& statements = work.draft.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& said) {
        // who offers condolences may do so for anybody
        const bool mourns = has_word(work.scene.reading, said.first, said.last, condolences);
        return said.saying == Saying::confirmed && !said.inherited && !mourns &&
               names_forces(work, said) && speaker_of(work, said) == forces_of(work.country);
    });
}

/// "Une attaque a fait deux morts à Ber", by nobody named: soldiers would be called so. A vague
/// « des morts » says nothing.
bool hurts_nobody_armed(const Finishing& work) {
    constexpr int vague = 2;
    const auto& rows = work.report.casualties;
    return is_attack(work.draft.family) && author(work) == unknown_group &&
           std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
               const bool counted = row.max ? *row.max > 0 : row.min.value_or(0) > vague;
               const bool hurt = row.status == Status::killed || row.status == Status::wounded;
               return hurt && counted && row.side == "unspecified";
           });
}

/// "The army said that it lost no men in the attack", "30 terrorists were killed in fighting at
/// Farabougou, the army said": who tells what came of a fight was in it.
bool told_by_those_struck(const Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    const Family family = work.draft.family;
    if (struck || author_is_state(work) || !(is_attack(family) || family == Family::fight))
        return false;
    const std::string forces = forces_of(work.country);
    const auto& rows = work.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
        const bool none_lost = row.side == forces && row.max == 0;
        const bool foes_lost = row.side == author(work) && row.max != 0;
        return row.according_to == forces && (none_lost || foes_lost);
    });
}

/// « ont tué dix personnes, selon un élu. Un autre évoque quatorze morts »: the same people, whose
/// side was told with the first count.
void settle_dead_civilians(Finishing& work) {
    const auto& actors = work.report.actors;
    const bool armed = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target && actor.name != "civilians";
    });
    if (armed || author_is_state(work) || author(work) == "civilians") return;
    auto& rows = work.report.casualties;
    for (Casualty& row : rows) {
        if (row.side != "unspecified") continue;
        const auto first = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
            return other.status == row.status;
        });
        if (first->side == "civilians" && row.status == Status::killed) row.side = first->side;
    }
}

/// Where people are, or who rides there.
bool is_civil_site(const Reading& reading, std::uint32_t token) {
    static const WordSet sites(
        "restaurant hotel bar marche foire ecole hopital mosquee eglise universite discotheque "
        "boite market fair school hospital mosque church university nightclub restaurants bars bus "
        "autocar minibus ambulance passagers passengers");
    return sites.contains(reading.word(token));
}

/// « ont attaqué mardi (le marché) », not « près du marché », « devant le marché ».
bool is_object_of(const Reading& reading, const Candidate& word, std::uint32_t noun) {
    static const WordSet apart(
        "de d' vers devant derriere pres depuis of to from near behind outside beside a");
    return word.verb.construction == Construction::active && noun >= word.last + 1 &&
           one_of(reading.word(noun - 1), {"le", "la", "l'", "un", "une", "the", "a"}) &&
           !apart.contains(reading.word(noun - 2));
}

/// « l'attentat dans un restaurant », "an attack on a hotel"
bool strikes_civil_site(const Finishing& work) {
    static const WordSet leads(
        "dans contre sur vise cible touche frappe tendue in into on against at targeted hit");
    constexpr std::uint32_t reach = 6;
    const Reading& reading = work.scene.reading;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const std::uint32_t end = reading.sentences[word.sentence].last;
        bool led = false;
        for (std::uint32_t at = word.first; at < std::min(word.last + reach, end); ++at) {
            if ((led || is_object_of(reading, word, at)) && is_civil_site(reading, at)) return true;
            led |= leads.contains(reading.word(at));
        }
        return false;
    });
}

/// « une école a été bombardée », "a bomb hit a bus on Monday": what bombs struck, before or behind
/// the word; not what they fell beside.
bool bombs_civil_site(const Finishing& work) {
    static const WordSet beside("pres proche loin cote near outside behind devant close vers");
    constexpr std::uint32_t reach = 12;
    const Reading& reading = work.scene.reading;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const auto& span = reading.sentences[word.sentence];
        const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
        for (std::uint32_t at = from; at < std::min(word.last + reach, span.last); ++at) {
            if (!is_civil_site(reading, at)) continue;
            bool apart = false;
            for (std::uint32_t back = 1; back <= std::min(3U, at - span.first); ++back)
                apart |= beside.contains(reading.word(at - back));
            if (!apart) return true;
        }
        return false;
    });
}

/// « Vingt militaires ont été arrêtés pour tentative de coup d'État »: soldiers by soldiers.
bool arrests_its_own(const Finishing& work) {
    const auto& rows = work.report.casualties;
    return work.draft.family == Family::arrest &&
           std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
               return row.status == Status::captured && row.side == author(work);
           });
}

/// Of a deed of the state's: was it against armed men, though none are named?
bool strikes_enemies(const Draft& draft) {
    // « L'armée a neutralisé un pick-up »: with who was in it
    const auto& words = draft.words;
    const bool neutralised = draft.family == Family::kill &&
                             std::all_of(words.begin(), words.end(), [](const Candidate& word) {
                                 return word.trigger->slant == Slant::army;
                             });
    return neutralised || is_from_air(draft.family) || draft.family == Family::arrest ||
           draft.family == Family::disrupt;
}

/// Whom a deed of the state's struck that nobody is named as struck by.
void name_enemies(Finishing& work) {
    if (arrests_its_own(work)) return add_actor(work, author(work), Role::target);
    if (strikes_enemies(work.draft))
        add_actor(
            work, group_of_those_held(work).value_or(std::string(unknown_group)), Role::target);
}

/// Is nobody known who could bear arms among those whom a deed of others struck?
bool befalls_people(const Finishing& work) {
    const Family family = work.draft.family;
    const bool people =
        family == Family::kill || family == Family::abduct || hurts_nobody_armed(work);
    // what is looted or burnt is somebody's, who bears no arms unless the text says so
    const bool looted = family == Family::loot && work.draft.targets.empty();
    // a siege is laid to those who live there
    const auto& targets = work.draft.targets;
    const bool besieged = family == Family::blockade && !comes_through(work.draft) &&
                          std::all_of(targets.begin(), targets.end(), [&](const Party* party) {
                              return name_of_party(work, *party) == author(work);
                          });
    return people || looted || besieged;
}

/// "a grenade thrown into a bar wounded eight": whoever was there
void hurt_civilians(Finishing& work) {
    for (Casualty& row : work.report.casualties) {
        const bool hurt = row.status == Status::killed || row.status == Status::wounded;
        if (hurt && row.side == "unspecified") row.side = "civilians";
    }
}

/// A blast, a shell or a strike from the air, which may fall on anybody.
bool is_bombing(Family family) {
    return family == Family::grenade || family == Family::explosive || family == Family::suicide ||
           family == Family::shelling || is_from_air(family);
}

/// Whom a deed struck that nobody is named as struck by: the state's enemies, or civilians.
void name_struck_by_default(Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    if (struck) return;
    const Family family = work.draft.family;
    // ground is given up by who held it
    if (family == Family::withdraw && author(work) == unknown_group)
        return add_actor(work, forces_of(work.country), Role::target);
    const bool bombed = is_bombing(family);
    const bool site =
        bombed ? bombs_civil_site(work) : is_attack(family) && strikes_civil_site(work);
    if (family == Family::shoot_protest) return add_actor(work, "civilians", Role::target);
    if (author_is_state(work) && !(site && bombed)) return name_enemies(work);
    if (family == Family::fight && author(work) == "civilians")
        return add_actor(work, "civilians", Role::target);
    if ((site || befalls_people(work)) && author(work) != "civilians")
        add_actor(work, "civilians", Role::target);
    if (site) hurt_civilians(work);
}

}  // namespace

/// « Deux civils ont été tués à Ber, selon un responsable de la CMA »: nobody says so of himself.
bool befell_civilians(const Finishing& work) {
    const auto is_armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    const auto& targets = work.draft.targets;
    const auto& tolls = work.draft.tolls;
    return std::none_of(targets.begin(), targets.end(), is_armed) &&
           std::any_of(tolls.begin(),
                       tolls.end(),
                       [](const DraftToll& row) {
                           return row.toll.max != 0 &&
                                  (row.toll.party != nullptr || row.toll.side == SideHint::people);
                       }) &&
           std::none_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
               return is_armed(row.toll.party);
           });
}

namespace {

bool is_named_foe(const Finishing& work, const Actor& actor) {
    const auto& targets = work.draft.targets;
    return actor.role == Role::target && actor.name != unknown_group &&
           std::any_of(targets.begin(), targets.end(), [&](const Party* party) {
               return is_insurgent(party) && name_of_party(work, *party) == actor.name;
           });
}

/// « une base du FLA ... dix combattants neutralisés »: where one group is named as struck, those
/// without a name are its men.
void name_unknown_foes(Finishing& work) {
    auto& actors = work.report.actors;
    const auto foe = [&](const Actor& actor) { return is_named_foe(work, actor); };
    const auto& authors = work.draft.perpetrators;
    const bool foreign = std::any_of(authors.begin(), authors.end(), [](const Party* party) {
        return party->klass == PartyClass::external;
    });
    if (!(foreign || author_is_state(work)) ||
        std::count_if(actors.begin(), actors.end(), foe) != 1)
        return;
    const std::string name = std::find_if(actors.begin(), actors.end(), foe)->name;
    std::erase_if(actors, [](const Actor& actor) {
        return actor.role == Role::target && actor.name == unknown_group;
    });
    for (Casualty& row : work.report.casualties) {
        if (row.side == unknown_group) row.side = name;
    }
}

}  // namespace

void add_struck_sides(Finishing& work) {
    leave_dead_of_either(work);
    for (const Casualty& row : work.report.casualties) {
        const bool struck = row.max != 0 && row.side != "unspecified" && row.side != author(work);
        const bool freed = row.status == Status::freed && author(work) == row.side;
        if (!struck || freed || by_civilians_default(work)) continue;
        const bool known = std::any_of(work.report.actors.begin(),
                                       work.report.actors.end(),
                                       [&](const Actor& actor) { return actor.name == row.side; });
        if (!known) add_actor(work, row.side, Role::target);
    }
    name_defenders(work);
    // « Des affrontements entre orpailleurs et habitants ont fait quatre morts, selon le préfet »
    const bool between_people = author(work) == "civilians" && work.draft.targets.empty();
    if (!between_people && (acknowledged(work) || told_by_those_struck(work)))
        add_actor(work, forces_of(work.country), Role::target);
    if (struck_people_gathered(work)) add_actor(work, "civilians", Role::target);
    add_garrison(work);
    name_who_repelled(work);
    name_those_who_drew_back(work);
    name_struck_by_default(work);
    settle_dead_civilians(work);
    settle_allies(work);
    name_unknown_foes(work);
}

void name_who_answered(Finishing& work) {
    const auto& actors = work.report.actors;
    const bool struck = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
    if (struck || !is_attack(work.draft.family) || author_is_state(work)) return;
    for (const Candidate& word : work.draft.words) {
        if (is_state(word.perpetrator) && word.family == Family::kill && is_insurgent(word.target))
            add_actor(work, name_of_party(work, *word.perpetrator), Role::target);
    }
}

void name_taker_of_surrender(Finishing& work) {
    const Candidate& word = work.draft.words.front();
    const std::string doer = author(work);
    const auto named = mentions_in(work.scene.reading, Kind::actor, word.first, word.last);
    for (const Mention* mention : named) {
        const Party& party = work.scene.lexicon.party(mention->index);
        const std::string name = name_of_party(work, party);
        if (is_insurgent(&party) && name != doer) return add_actor(work, name, Role::target);
    }
    // "surrendered in Tidermene, an MSA spokesman said": to those who tell it
    for (const std::size_t index : work.draft.sentences) {
        for (const Statement& statement : work.scene.statements[index]) {
            const Party* party = statement.party;
            if (party != nullptr && party->klass == PartyClass::militia && !statement.inherited)
                return add_actor(work, speaker_of(work, statement), Role::target);
        }
    }
    if (!author_is_state(work)) add_actor(work, forces_of(work.country), Role::target);
}

}  // namespace vigie::extractors
