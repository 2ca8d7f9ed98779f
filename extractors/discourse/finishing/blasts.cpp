// What a bomb, a shell or a rocket makes of the event that it belongs to.
#include <algorithm>

#include "extractors/discourse/finishing/assault.h"
#include "extractors/discourse/finishing/flights.h"
#include "extractors/discourse/finishing/signs.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "ont dynamité le pont": a charge laid to destroy, not to kill.
bool demolished(const Finishing& work, const Signs& signs) {
    if (signs.harmed || signs.killed || signs.struck == Struck::armed) return false;
    // "un engin a explosé au passage d'un camion": went off, and was not laid to the lorry
    static const WordSet by_itself("exploser explode detonate");
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::explosive && word.thing != nullptr &&
               word.trigger->kind != WordKind::phrase &&  // "a mine exploded near a vehicle"
               !by_itself.contains(word.trigger->lemma) &&
               word.verb.construction == Construction::active;
    });
}

const WordSet& shots() {
    static const WordSet all("tirs rafales fusillade gunfire gunshots shooting");
    return all;
}

/// "(followed) by heavy gunfire", « (suivie) de tirs nourris », « des tirs ont (suivi) »
bool leads_to_shots(const Reading& reading, std::uint32_t at) {
    static const WordSet follows("suivi suivie suivis suivies followed");
    constexpr std::uint32_t reach = 4;
    if (!follows.contains(reading.word(at))) return false;
    if (one_of(reading.word(at + 1), {"de", "d'", "by"}))
        return has_word(reading, at + 2, within_sentence(reading, at, at + 2 + reach), shots());
    const std::uint32_t from = at - std::min(reach, at);
    return one_of(reading.word(at - 1), {"ont", "aussitot"}) &&
           has_word(reading, from, at, shots());
}

/// Men who shoot when the device has gone off: it opened their ambush.
bool opened_fire_behind(const Scene& scene, const Draft& draft) {
    const Reading& reading = scene.reading;
    const auto shot_in = [&](std::size_t sentence) {
        const auto& span = reading.sentences[sentence];
        if (!may_have(reading, sentence, shots())) return false;
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (leads_to_shots(reading, at)) return true;
        }
        return false;
    };
    const auto& sentences = draft.sentences;
    const std::size_t next = sentences.back() + 1;
    return std::any_of(sentences.begin(), sentences.end(), shot_in) ||
           (next < reading.sentences.size() && shot_in(next));
}

/// "des explosions et des coups de feu ont été entendus": shots make an assault of blasts that
/// nobody saw.
bool with_gunfire(const Scene& scene, const Draft& draft) {
    static const WordSet blasts("explosion explosions blast blasts detonation detonations");
    const bool seen =
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& word) {
            return word.family == Family::explosive &&
                   (word.verb.construction != Construction::nominal ||
                    !blasts.contains(word.trigger->lemma));
        });
    if (seen) return false;
    const auto& span = scene.reading.sentences[draft.sentences.front()];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const std::string_view word = scene.reading.word(at);
        if (shots().contains(word)) return true;
        if (word == "coups" && scene.reading.word(at + 2) == "feu") return true;
    }
    return false;
}

/// « attaqué la base avec des véhicules piégés », repelled: a means of the assault beside others.
bool is_means_of_assault(const Finishing& work) {
    static const WordSet means("avec with using aide");
    constexpr std::uint32_t reach = 4;  // "avec plusieurs (véhicules piégés)"
    const Reading& reading = work.scene.reading;
    const auto& words = work.draft.words;
    const bool repelled = std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return is_attack(word.family) && word.is_suffered();
    });
    return repelled && std::all_of(words.begin(), words.end(), [&](const Candidate& word) {
               if (word.family != Family::suicide) return true;
               return has_word(
                   reading, word.first - std::min(reach, word.first), word.first, means);
           });
}

/// "(hit a mine), killing two soldiers; soldiers then killed a civilian": the mine is the event,
/// unless it stands behind "after".
bool kills_forces_first(const Finishing& work) {
    constexpr std::uint32_t near = 4;  // "after their vehicle (hit a mine)"
    const Reading& reading = work.scene.reading;
    const auto& rows = work.report.casualties;
    const bool deadly = std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.side != "civilians" && row.side != "unspecified";
    });
    const auto& words = work.draft.words;
    return deadly && std::none_of(words.begin(), words.end(), [&](const Candidate& word) {
               static const WordSet behind("after apres");
               return word.family == Family::explosive &&
                      has_word(
                          reading, word.first - std::min(near, word.first), word.first, behind);
           });
}

/// "Soldiers killed six villagers after their vehicle hit a mine": what forces then did to people
/// is the event, as the device was laid for them.
bool is_revenge_of_forces(const Finishing& work, const Signs& signs) {
    if (kills_forces_first(work)) return false;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const bool on_people = word.target != nullptr ? word.target->klass == PartyClass::civilians
                                                      : signs.struck == Struck::civilians;
        return (word.family == Family::kill || is_attack(word.family)) && on_people &&
               word.verb.construction == Construction::active && is_state(word.perpetrator);
    });
}

}  // namespace

SubEventType type_of_explosion(const Finishing& work, const Signs& signs) {
    // "took control of the camp with the help of a suicide-bomb vehicle"
    const bool assault = signs.family == Family::suicide && !signs.by_state;
    if (assault && told_by(work.draft, Family::overtake))
        return SubEventType::non_state_actor_overtakes_territory;
    if (signs.family == Family::suicide && is_means_of_assault(work))
        return sub_type_of(Family::attack, signs.struck);
    if (signs.family == Family::explosive && is_revenge_of_forces(work, signs))
        return SubEventType::attack;
    if (demolished(work, signs)) return SubEventType::looting;
    if (with_gunfire(work.scene, work.draft) ||
        (signs.family == Family::explosive && opened_fire_behind(work.scene, work.draft)))
        return sub_type_of(Family::attack, signs.struck);
    if (opened_assault(work.scene, work.draft) || was_ambush(work.draft) || was_stormed(work.draft))
        return sub_type_of(Family::attack, signs.struck);
    return sub_type_of(signs.family, signs.struck);
}

SubEventType type_of_bombardment(const Finishing& work, const Signs& signs) {
    const auto& words = work.draft.words;
    const bool flown = std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        return word.family == Family::bombard && is_done_by_aircraft(work.scene.reading, word);
    });
    const bool air = flown || signs.by_state || told_by(work.draft, Family::strike);
    if (!air && told_by(work.draft, Family::explosive)) {
        Signs blast = signs;
        blast.family = Family::explosive;
        return type_of_explosion(work, blast);
    }
    return air ? SubEventType::air_drone_strike : SubEventType::shelling;
}

SubEventType type_of_shelling(const Finishing& work, const Signs& signs) {
    const bool stormed = was_stormed(work.draft);
    return sub_type_of(stormed ? Family::attack : Family::shelling, signs.struck);
}

}  // namespace vigie::extractors
