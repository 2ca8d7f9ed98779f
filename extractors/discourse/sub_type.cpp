#include <algorithm>

#include "extractors/discourse/finishing.h"

namespace vigie::extractors {
namespace {

bool harmed(const Finishing& work) {
    const auto& rows = work.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [](const Casualty& row) { return row.max != 0; });
}

Struck struck(const Finishing& work) {
    bool civilians = false;
    bool suspects = false;
    for (const Actor& actor : work.report.actors) {
        if (actor.role != Role::target) continue;
        if (actor.name == "civilians") {
            civilians = true;
        } else if (actor.name == unknown_group && author_is_state(work)) {
            suspects = true;
        } else {
            return Struck::armed;
        }
    }
    // "Terrorists", says the army of those whom others call villagers: an attack on civilians.
    if (suspects && !civilians) return Struck::armed;
    if (civilians) return Struck::civilians;
    const bool civilian =
        std::any_of(work.draft.things.begin(), work.draft.things.end(), [](const Thing* thing) {
            return thing->holder == Holder::civilian;
        });
    return civilian ? Struck::things : Struck::nobody_named;
}

bool told_by(const Finishing& work, Family family) {
    return std::any_of(work.draft.words.begin(),
                       work.draft.words.end(),
                       [&](const Candidate& word) { return word.family == family; });
}

/// Armed groups have drones but no aircraft: their "bombardement" is shelling.
bool from_the_air(const Finishing& work) {
    return std::any_of(work.draft.words.begin(), work.draft.words.end(), [](const Candidate& word) {
        const std::string& lemma = word.trigger->lemma;
        return lemma.find("drone") != std::string::npos ||
               lemma.find("rien") != std::string::npos || lemma.find("air") != std::string::npos;
    });
}

/// Burning and plunder that hurt nobody, where no armed side was struck.
bool only_things_lost(const Finishing& work, Struck whom) {
    const auto& losses = work.draft.losses;
    const bool lost = std::any_of(losses.begin(), losses.end(), [](const Loss& loss) {
        return loss.materiel.effect == Effect::destroyed || loss.materiel.what == "livestock";
    });
    const bool unarmed = whom == Struck::civilians || whom == Struck::things;
    return lost && unarmed && !harmed(work) && !told_by(work, Family::kill);
}

/// Plunder that also kills is the attack itself.
SubEventType type_of_plunder(const Finishing& work, Struck whom) {
    if (!harmed(work) && !told_by(work, Family::kill)) return sub_type_of(Family::loot, whom);
    return whom == Struck::armed ? SubEventType::armed_clash : SubEventType::attack;
}

/// People taken away in an attack that also kills are its rows (annotation format).
SubEventType type_of_taking(const Finishing& work, Struck whom) {
    if (whom == Struck::armed) return SubEventType::armed_clash;
    const bool attack = told_by(work, Family::kill) && told_by(work, Family::attack);
    return sub_type_of(attack ? Family::attack : Family::abduct, whom);
}

}  // namespace

SubEventType sub_type_of_draft(const Finishing& work) {
    const Struck whom = struck(work);
    const Family family = work.draft.family;
    if (family == Family::attack && only_things_lost(work, whom)) return SubEventType::looting;
    if (family == Family::loot) return type_of_plunder(work, whom);
    if (family == Family::abduct) return type_of_taking(work, whom);
    if (family == Family::strike && !author_is_state(work) && !from_the_air(work))
        return SubEventType::shelling;
    return sub_type_of(family, whom);
}

}  // namespace vigie::extractors
