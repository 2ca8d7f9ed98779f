// What becomes of marches and crowds: their dispersal, shots at them, riots, mobs.
#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/discourse/finishing/signs.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Were people in the street killed, rather than those who dispersed them?
bool lost_civilians(const Finishing& work) {
    const auto& rows = work.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.side == "civilians" && row.max != 0;
    });
}

/// "security forces shot dead three people during a protest"
bool killed_by_state(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        return word.family == Family::kill && is_state(word.perpetrator);
    });
}

/// Does a word of the event say that armed men did it?
bool told_of_armed_men(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        return is_insurgent(word.perpetrator);
    });
}

/// Does the event tell that forces met the march: of its dispersal, of what they did, or of a
/// crackdown that nobody else leads?
bool told_of_forces(const Finishing& work) {
    static const WordSet crackdown(
        "suppressed suppression crackdown repression reprime reprimee reprimes reprimees");
    if (told_by(work.draft, Family::disperse) ||
        std::any_of(work.draft.words.begin(), work.draft.words.end(), [](const Candidate& word) {
            return is_state(word.perpetrator);
        }))
        return true;
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.sentences.begin(), work.draft.sentences.end(), [&](std::size_t sentence) {
            const auto& span = reading.sentences[sentence];
            return has_word(reading, span.first, span.last, crackdown);
        });
}

/// « Quatre manifestants ont été tués », "two protesters died": marchers who fell by nobody's hand
/// that is named fell to the forces that are told to have met them.
bool lost_marchers(const Finishing& work) {
    static const WordSet marchers(
        "manifestant manifestants manifestante protestataire protestataires marcheur marcheurs "
        "protester protesters protestor protestors demonstrator demonstrators marcher marchers");
    if (told_of_armed_men(work.draft) || !told_of_forces(work)) return false;
    const Reading& reading = work.scene.reading;
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        if (row.toll.status != Status::killed || row.toll.max == 0) return false;
        return has_word(reading, row.toll.first, row.toll.last, marchers);
    });
}

}  // namespace

bool are_burnt_by_armed_men(const Draft& draft) {
    return told_of_armed_men(draft) &&
           std::all_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               const std::string_view lemma = word.trigger->lemma;
               return word.family != Family::mob || lemma.starts_with("brûl") ||
                      lemma.starts_with("burn");
           });
}

namespace {

/// "des heurts entre éleveurs et cultivateurs": people against people, and no march.
bool is_mob(const Draft& draft, const Signs& signs) {
    if (are_burnt_by_armed_men(draft)) return false;
    // "the march went to the station, and they lynched its chief"
    const bool lynched =
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
            return word.family == Family::mob && word.verb.construction != Construction::nominal;
        });
    if (lynched || (told_by(draft, Family::mob) && !told_by(draft, Family::protest))) return true;
    if (told_by(draft, Family::protest) || told_by(draft, Family::disperse) ||
        told_by(draft, Family::shoot_protest))
        return false;
    const bool each_other =
        std::any_of(draft.words.begin(), draft.words.end(), [](const auto& word) {
            return word.rules.find("communal") != std::string::npos;
        });
    return (signs.people_struck && signs.by_crowd) || each_other || draft.family == Family::mob;
}

/// "youths clashed with police during a march"
bool fights_forces(const Draft& draft) {
    return std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
        return word.family == Family::fight && word.perpetrator != nullptr &&
               word.perpetrator->klass == PartyClass::civilians && is_state(word.target);
    });
}

/// Who storms, sacks or burns is no peaceful marcher, whatever the forces do (ACLED); "riots" alone
/// may be the forces' word for those whom they shot.
bool is_riot(const Draft& draft) {
    if (fights_forces(draft) && !told_by(draft, Family::disperse)) return true;
    if (!told_by(draft, Family::riot)) return false;
    return !told_by(draft, Family::shoot_protest) ||
           std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
               return word.family == Family::riot &&
                      word.verb.construction != Construction::nominal;
           });
}

/// "beating demonstrators with batons": force that kills nobody is how they were scattered.
bool is_shot_at(const Draft& draft, const Signs& signs) {
    const bool fired = told_by(draft, Family::shoot_protest);
    const bool by_state = killed_by_state(draft);
    const bool shot_dead = fired && signs.killed;
    if (signs.by_crowd && !by_state && !shot_dead) return false;
    const bool shots = fired || by_state || (told_as_attack(draft) && signs.killed);
    return shots && (signs.harmed || fired);
}

/// "Gunmen opened fire on the crowd", « Des hommes à moto ont tiré sur la foule »: no forces that
/// meet a march.
bool is_raid_on_crowd(const Finishing& work) {
    const Draft& draft = work.draft;
    if (told_by(draft, Family::protest) || told_by(draft, Family::disperse)) return false;
    const bool armed = told_of_armed_men(draft);
    bool fired = false;
    for (const Candidate& word : draft.words) {
        if (word.family != Family::shoot_protest) continue;
        // « Le marché a été visé par des hommes armés. Ils ont tiré sur la foule »
        const auto& span = work.scene.reading.sentences[word.sentence];
        const bool they =
            author(work) == unknown_group && opens_with_pronoun(work.scene.reading, span);
        if (word.perpetrator == nullptr ? !they && !armed : !is_insurgent(word.perpetrator))
            return false;
        fired = true;
    }
    return fired;
}

}  // namespace

SubEventType type_of_protest(const Finishing& work, const Signs& signs) {
    const Draft& draft = work.draft;
    const bool burnt = draft.family == Family::mob && are_burnt_by_armed_men(draft);
    if (is_raid_on_crowd(work) || burnt) return SubEventType::attack;
    if (is_mob(draft, signs)) return SubEventType::mob_violence;
    if (is_riot(draft)) return SubEventType::violent_demonstration;
    if (is_shot_at(draft, signs)) return SubEventType::excessive_force;
    if (told_by(draft, Family::loot)) return SubEventType::violent_demonstration;
    const bool dispersed = told_by(draft, Family::disperse);
    if ((dispersed && lost_civilians(work)) || lost_marchers(work))
        return SubEventType::excessive_force;
    const bool stopped = dispersed || told_by(draft, Family::arrest);
    return stopped ? SubEventType::protest_with_intervention : SubEventType::peaceful_protest;
}

SubEventType type_of_crowd(const Finishing& work, const Signs& signs) {
    // "students stoned police", "villagers set fire to the post": against the forces
    const auto& told = work.draft.words;
    const bool forces = std::any_of(told.begin(), told.end(), [](const Candidate& word) {
        return word.family != Family::kill && word.perpetrator != nullptr &&
               word.perpetrator->klass == PartyClass::civilians && is_state(word.target);
    });
    const bool each_other = signs.family == Family::fight && work.draft.targets.empty();
    // "students clashed with police; twelve were injured": their own
    const auto& words = work.draft.words;
    const bool killed = std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::kill && word.perpetrator != nullptr &&
               word.perpetrator->klass == PartyClass::civilians;
    });
    // « Des Dogons ont attaqué un village », "traders beat a militiaman"
    const auto& struck = work.draft.targets;
    const bool village =
        is_attack(signs.family) &&
        std::any_of(struck.begin(), struck.end(), [](const Party* party) {
            return party->klass == PartyClass::civilians || party->klass == PartyClass::militia;
        });
    return (signs.people_struck && !forces) || each_other || village || killed
               ? SubEventType::mob_violence
               : SubEventType::violent_demonstration;
}

namespace {

/// "demonstrated in Kita. Police arrested three": the forces that hold marchers met the march.
void name_forces_met(Finishing& work) {
    if (work.report.sub_type != SubEventType::protest_with_intervention ||
        author(work) != "civilians")
        return;
    for (const Candidate& word : work.draft.words) {
        if (word.family == Family::arrest && is_state(word.perpetrator))
            add_actor(work, name_of_party(work, *word.perpetrator), Role::target);
    }
}

}  // namespace

void turn_roles_under_excess(Finishing& work) {
    name_forces_met(work);
    if (work.report.sub_type != SubEventType::excessive_force) return;
    if (author(work) == unknown_group && !told_of_armed_men(work.draft) && told_of_forces(work))
        work.report.actors.front().name = forces_of(work.country);
    if (author(work) != "civilians") return;
    for (Actor& actor : work.report.actors) {
        if (actor.role == Role::ally) continue;
        actor.role = actor.name == "civilians" ? Role::target : Role::perpetrator;
    }
    auto& actors = work.report.actors;
    const bool told = std::any_of(actors.begin(), actors.end(), [](const Actor& actor) {
        return actor.role == Role::perpetrator;
    });
    if (!told) actors.insert(actors.begin(), {forces_of(work.country), Role::perpetrator});
}

}  // namespace vigie::extractors
