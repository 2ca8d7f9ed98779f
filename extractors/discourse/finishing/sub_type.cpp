#include <algorithm>

#include "extractors/discourse/finishing/arms_wrecked.h"
#include "extractors/discourse/finishing/assault.h"
#include "extractors/discourse/finishing/conquests.h"
#include "extractors/discourse/finishing/defenders.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/flights.h"
#include "extractors/discourse/finishing/mutual.h"
#include "extractors/discourse/finishing/policing.h"
#include "extractors/discourse/finishing/signs.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/aircraft.h"
#include "extractors/reading/support.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Burning and plunder that hurt nobody, where no armed side was struck.
bool only_things_lost(const Finishing& work, const Signs& signs) {
    const auto& losses = work.draft.losses;
    const bool lost =
        told_by(work.draft, Family::loot) ||
        std::any_of(losses.begin(), losses.end(), [](const Loss& loss) {
            return loss.materiel.effect == Effect::destroyed || loss.materiel.what == "livestock";
        });
    const bool unarmed = signs.struck == Struck::civilians || signs.struck == Struck::things;
    return lost && unarmed && !signs.harmed && !told_by(work.draft, Family::kill);
}

/// Are there at least as many dead as people taken away or held?
bool kills_most(const Finishing& work) {
    int dead = 0;
    int taken = 0;
    for (const Casualty& row : work.report.casualties) {
        const int count = row.min.value_or(0);
        if (row.status == Status::killed) dead = std::max(dead, count);
        if (row.status == Status::abducted || row.status == Status::captured)
            taken = std::max(taken, count);
    }
    return dead > 0 && dead >= taken;
}

/// People taken away in an attack that also kills are its rows (annotation format); fighters taken
/// by an army without a fight are arrested.
SubEventType type_of_taking(const Finishing& work, const Signs& signs) {
    const bool fought = told_as_attack(work.draft);
    // "killed four farmers and kidnapped seven others", be it behind "burned a truck"
    const auto& words = work.draft.words;
    const auto harm = std::find_if(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::kill || word.family == Family::abduct;
    });
    const bool killed_first =
        has_row(work, Status::killed) && harm != words.end() && harm->family == Family::kill;
    const bool captives = told_as(work.draft, Slant::murder);
    const bool attack = signs.killed && (fought || killed_first || captives || kills_most(work));
    if (signs.struck == Struck::armed) {
        if (fought || signs.killed) return SubEventType::armed_clash;
        return signs.by_state ? SubEventType::arrests : SubEventType::abduction;
    }
    return attack ? SubEventType::attack : SubEventType::abduction;
}

/// Held by an armed group or a militia, nobody is arrested.
SubEventType type_of_arrest(const Finishing& work, const Signs& signs) {
    const auto& authors = work.draft.perpetrators;
    const bool by_insurgents =
        (!authors.empty() && is_insurgent(authors.front())) || taken_by_armed_group(work);
    const auto& words = work.draft.words;
    const bool by_forces = std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::arrest && is_state(word.perpetrator);
    });
    // "the group attacked Ber; the army killed 14 and arrested 31"
    if (by_insurgents && by_forces && signs.killed) return SubEventType::armed_clash;
    // "soldiers arrested six men and later executed three of them", "hunters detained and executed"
    const bool murdered = signs.killed && told_as(work.draft, Slant::murder);
    if (murdered && (signs.by_state || signs.struck == Struck::civilians))
        return SubEventType::attack;
    if (by_insurgents && !signs.by_state && !polices(work)) return SubEventType::abduction;
    // "the army killed a JNIM leader and captured two of his men"
    const bool fought = signs.killed && signs.struck == Struck::armed &&
                        work.draft.words.front().family == Family::kill;
    if (!kills_most(work) && !fought) return SubEventType::arrests;
    return signs.struck == Struck::civilians ? SubEventType::attack : SubEventType::armed_clash;
}

/// "Air strikes on Monday killed two fighters, and on Tuesday killed three": the subject of both.
bool struck_before(const Finishing& work) {
    const Candidate& word = work.draft.words.front();
    const auto& sentence = work.scene.reading.sentences[word.sentence];
    const auto before = mentions_in(work.scene.reading, Kind::trigger, sentence.first, word.first);
    return word.verb.construction == Construction::active && !before.empty() &&
           !only_supports(work.scene.reading, before.front()->first) &&
           work.scene.lexicon.trigger(before.front()->index).family() == Family::strike &&
           work.scene.lexicon.trigger(before.front()->index).kind == WordKind::noun;
}

/// The army's deed where drones or planes are spoken of in its sentences or just before.
bool by_air(const Finishing& work) {
    if (struck_before(work)) return true;
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t first = work.draft.sentences.front();
    const std::size_t from = sentences[first > 0 ? first - 1 : 0].first;
    const std::size_t to = sentences[work.draft.sentences.back()].last;
    const auto things = mentions_in(work.scene.reading, Kind::object, from, to);
    const auto& losses = work.draft.losses;
    const auto flies = [](auto& what) { return what == "drone" || what == "aircraft"; };
    const bool lost = std::any_of(
        losses.begin(), losses.end(), [&](const Loss& loss) { return flies(loss.materiel.what); });
    return !lost && std::any_of(things.begin(), things.end(), [&](const Mention* mention) {
        return flies(work.scene.lexicon.thing(mention->index).what) &&
               !only_supports(work.scene.reading, mention->first);
    });
}

bool airmen_in(const Finishing& work, std::size_t from, std::size_t to) {
    const auto forces = mentions_in(work.scene.reading, Kind::actor, from, to);
    return std::any_of(forces.begin(), forces.end(), [&](const Mention* party) {
        return flies(work.scene.reading, work.scene.lexicon, *party) &&
               !only_supports(work.scene.reading, party->first);
    });
}

/// « L'aviation est intervenue à Ber. Deux véhicules de groupes terroristes y ont été détruits »:
/// nobody else is told to have done it.
bool lost_from_air(const Finishing& work) {
    const Draft& draft = work.draft;
    const Candidate& word = draft.words.front();
    const Reading& reading = work.scene.reading;
    if (!draft.perpetrators.empty() || word.verb.construction != Construction::passive ||
        !word.trigger->lemma.starts_with("détru"))
        return false;
    const auto insurgent = [&](const Mention* party) {
        return is_insurgent(&work.scene.lexicon.party(party->index));
    };
    const auto& span = reading.sentences[word.sentence];
    const auto owners = mentions_in(reading, Kind::actor, span.first, word.first);
    if (std::none_of(owners.begin(), owners.end(), insurgent)) return false;
    const auto& before = reading.sentences[word.sentence > 0 ? word.sentence - 1 : 0];
    const auto forces = mentions_in(reading, Kind::actor, before.first, span.last);
    return by_air(work) || std::any_of(forces.begin(), forces.end(), [&](const Mention* party) {
               return flies(reading, work.scene.lexicon, *party);
           });
}

/// Plunder that also kills is the attack itself.
SubEventType type_of_plunder(const Finishing& work, const Signs& signs) {
    // « L'armée a détruit trois pick-up des terroristes »: no plunder
    const auto& targets = work.draft.targets;
    const bool foes = signs.by_state && !targets.empty() &&
                      std::all_of(targets.begin(), targets.end(), is_insurgent);
    if (lost_from_air(work)) return SubEventType::air_drone_strike;
    if (foes) return by_air(work) ? SubEventType::air_drone_strike : SubEventType::armed_clash;
    if (wrecks_arms(work)) return SubEventType::armed_clash;
    const bool fought = who_defended(work) != nullptr;
    if (!signs.harmed && !signs.killed && !fought)
        return went_for_people(work.draft) ? SubEventType::attack : SubEventType::looting;
    // "robbed a trader, who was taken away with his car"
    const bool taken = has_row(work, Status::abducted) && !has_row(work, Status::wounded);
    if (taken && !signs.killed && signs.struck == Struck::civilians) return SubEventType::abduction;
    return signs.struck == Struck::armed ? SubEventType::armed_clash : SubEventType::attack;
}

/// Does the title, or one of the three sentences up to the event, tell of air strikes?
bool told_of_strikes(const Finishing& work) {
    constexpr std::size_t near = 3;
    const Reading& reading = work.scene.reading;
    const auto strikes = [&](std::size_t from, std::size_t to) {
        const auto words = mentions_in(
            reading, Kind::trigger, reading.sentences[from].first, reading.sentences[to].last);
        return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
            const Trigger& told = work.scene.lexicon.trigger(word->index);
            return told.may_tell(Family::strike) && told.kind == WordKind::noun &&
                   !told.may_tell(Family::shelling);  // "two rocket launchers"
        });
    };
    const std::size_t first = work.draft.sentences.front();
    return strikes(first - std::min(first, near), first) || (reading.has_title() && strikes(0, 0));
}

/// Arms found over the dead of a fight: the fight is the event.
SubEventType type_of_seizure(const Finishing& work, const Signs& signs) {
    // "hideouts were destroyed" in an account of strikes
    const bool destroyed =
        std::any_of(work.draft.words.begin(), work.draft.words.end(), [](const Candidate& word) {
            return word.family == Family::disrupt && (word.trigger->lemma.starts_with("destr") ||
                                                      word.trigger->lemma.starts_with("détrui") ||
                                                      word.trigger->lemma.starts_with("detrui"));
        });
    // « les vecteurs aériens ont neutralisé un dépôt »
    const bool site =
        std::any_of(work.draft.words.begin(), work.draft.words.end(), [](const Candidate& word) {
            return word.family == Family::disrupt && word.trigger->lemma.starts_with("neutralis") &&
                   word.verb.construction != Construction::nominal;
        });
    // « détruit une base. Vingt terroristes ont été neutralisés dans cette frappe »
    const bool struck = told_by(work.draft, Family::strike) || told_of_strikes(work);
    const Candidate& word = work.draft.words.front();
    const std::uint32_t begin = work.scene.reading.sentences[word.sentence].first;
    const bool from_air = by_air(work) || airmen_in(work, begin, word.first);
    if (signs.by_state && ((destroyed && (from_air || struck)) || (site && from_air)))
        return SubEventType::air_drone_strike;
    return has_row(work, Status::killed) && signs.struck == Struck::armed
               ? SubEventType::armed_clash
               : sub_type_of(signs.family, signs.struck);
}

/// "a helicopter (raid)", against a drone strike.
bool tells_landing(const Finishing& work) {
    static const WordSet carriers(
        "helicopter helicopters helicoptere helicopteres heliporte heliportee heliportes "
        "heliportees heliborne");
    constexpr std::uint32_t near = 2;  // « raid mené par (hélicoptère) »
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.family == Family::strike &&
               has_word(work.scene.reading, word.first, word.last + near, carriers);
    });
}

/// "an air-ground operation against JNIM, opened by air strikes": troops fought it out.
bool went_in_on_foot(const Finishing& work) {
    const auto& told = work.draft.sentences;
    const std::size_t before = told.front() > 0 ? told.front() - 1 : 0;
    return goes_in_on_foot(work.scene.reading, before, told.back());
}

/// "Le JNIM frappe à Dioura": without a drone an armed group's blow is an attack.
SubEventType type_of_strike(const Finishing& work, const Signs& signs) {
    // "a helicopter raid on a camp, arresting nine people": those who landed took them
    if (signs.by_state && tells_landing(work) && has_row(work, Status::captured) &&
        !has_row(work, Status::killed) && !has_row(work, Status::wounded))
        return SubEventType::arrests;
    if (signs.by_state && signs.struck != Struck::civilians && went_in_on_foot(work))
        return SubEventType::armed_clash;
    const bool blow = !signs.by_state && author(work) != unknown_group && !by_air(work) &&
                      told_as_attack(work.draft);
    return sub_type_of(blow ? Family::attack : Family::strike, signs.struck);
}

/// "le JNIM a attaqué le camp et l'armée a utilisé un drone": who stands before the verb flies it.
bool uses_of_state(const Finishing& work, std::uint32_t verb) {
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[work.draft.sentences.front()];
    const auto before = mentions_in(reading, Kind::actor, span.first, verb);
    if (before.empty()) return false;
    return work.scene.lexicon.party(before.back()->index).klass == PartyClass::state;
}

/// "Le FLA a utilisé un drone pour frapper le camp": with what the group struck.
bool flies_drones(const Finishing& work) {
    static const WordSet uses("utilise utilisant utilisent used using employe recouru moyen aide");
    constexpr std::uint32_t reach = 5;  // "utilisé dimanche un (drone)"
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[work.draft.sentences.front()];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!one_of(reading.word(at), {"drone", "drones"})) continue;
        for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
            if (uses.contains(reading.word(at - back))) return !uses_of_state(work, at - back);
        }
    }
    return false;
}

/// « ont neutralisé dix hommes et détruit une base ... dans cette frappe », "carried out an
/// operation against JNIM. Five were killed in air strikes".
bool killed_in_strike(const Finishing& work, const Signs& signs) {
    const std::string_view lemma = work.draft.words.front().trigger->lemma;
    const bool operation = lemma.find("operation") != std::string_view::npos;
    return (signs.family == Family::kill || operation) && told_by(work.draft, Family::strike) &&
           !went_in_on_foot(work);
}

/// Shots, raids and killings; planes and drones of an army make them strikes.
SubEventType type_of_fight(const Finishing& work, const Signs& signs) {
    // « Les avions ont pris pour cible Léré »: whom they struck need not be told
    const bool at_foes = signs.struck == Struck::armed || work.draft.targets.empty();
    const bool struck = killed_in_strike(work, signs);
    if (signs.by_state && at_foes && (struck || by_air(work)))
        return SubEventType::air_drone_strike;
    if (author(work) != unknown_group && signs.struck == Struck::armed && flies_drones(work))
        return SubEventType::air_drone_strike;
    if (is_attack(signs.family) && only_things_lost(work, signs))
        return went_for_people(work.draft) ? SubEventType::attack : SubEventType::looting;
    if (was_mutual(work.draft)) return SubEventType::armed_clash;
    if (only_takes_people(work, signs)) return SubEventType::abduction;
    if (signs.struck == Struck::armed && !signs.by_state && struck_the_unarmed(work))
        return SubEventType::attack;
    return sub_type_of(signs.family, signs.struck);
}

}  // namespace

SubEventType sub_type_of_draft(const Finishing& work) {
    const Signs signs = signs_of(work);
    const Family family = signs.family;
    if (is_civic(family)) return type_of_protest(work, signs);
    const bool fight = strikes_somebody(family);
    if (signs.by_crowd && (fight || family == Family::loot)) return type_of_crowd(work, signs);
    if (fight) return type_of_fight(work, signs);
    switch (family) {
        case Family::loot:
            return type_of_plunder(work, signs);
        case Family::explosive:
        case Family::suicide:
            return type_of_explosion(work, signs);
        case Family::abduct:
            return type_of_taking(work, signs);
        case Family::arrest:
            return type_of_arrest(work, signs);
        case Family::disrupt:
            return type_of_seizure(work, signs);
        case Family::strike:
            return type_of_strike(work, signs);
        case Family::shelling:
            // "mortar fire and exchanges of gunfire between the army and JNIM"
            return fought_amid_shells(work.scene.reading, work.draft)
                       ? SubEventType::armed_clash
                       : type_of_shelling(work, signs);
        case Family::bombard:
            return type_of_bombardment(work, signs);
        case Family::regain:
        case Family::overtake:
            return type_of_conquest(work, signs);
        default:
            return sub_type_of(family, signs.struck);
    }
}

}  // namespace vigie::extractors
