#include "extractors/discourse/telling/alike.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/telling/same_deed.h"

namespace vigie::extractors {
namespace {

/// Two kinds that one deed at one place on one day is told as: the deed, which it is reported as,
/// and what came of it: ground that a fight won, things burnt or weapons lost in it, fighters taken
/// (civilians taken are an event of their own), a march that was dispersed or turned violent.
struct OneDeed {
    SubEventType main;
    SubEventType side;
};

constexpr std::array one_deed{
    OneDeed{SubEventType::non_state_actor_overtakes_territory, SubEventType::armed_clash},
    OneDeed{SubEventType::government_regains_territory, SubEventType::armed_clash},
    OneDeed{SubEventType::non_state_actor_overtakes_territory, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::attack},
    OneDeed{SubEventType::armed_clash, SubEventType::looting},
    OneDeed{SubEventType::attack, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::remote_explosive},
    OneDeed{SubEventType::armed_clash, SubEventType::abduction},
    OneDeed{SubEventType::armed_clash, SubEventType::disrupted_weapons_use},
    OneDeed{SubEventType::air_drone_strike, SubEventType::disrupted_weapons_use},
    OneDeed{SubEventType::government_regains_territory, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::air_drone_strike},
    OneDeed{SubEventType::government_regains_territory, SubEventType::air_drone_strike},
    OneDeed{SubEventType::protest_with_intervention, SubEventType::peaceful_protest},
    OneDeed{SubEventType::violent_demonstration, SubEventType::protest_with_intervention},
    OneDeed{SubEventType::violent_demonstration, SubEventType::peaceful_protest},
};

bool has_target(const Report& report) {
    return std::any_of(report.actors.begin(), report.actors.end(), [](const Actor& actor) {
        return actor.role == Role::target;
    });
}

bool names_author(const Report& report) {
    return std::any_of(report.actors.begin(), report.actors.end(), [](const Actor& actor) {
        return actor.role == Role::perpetrator && actor.name != unknown_group;
    });
}

}  // namespace

std::optional<SubEventType> as_one_deed(SubEventType a, SubEventType b) {
    if (a == SubEventType::other) return b;
    if (b == SubEventType::other) return a;
    const auto* at = std::find_if(one_deed.begin(), one_deed.end(), [&](const OneDeed& row) {
        return (row.main == a && row.side == b) || (row.main == b && row.side == a);
    });
    return at == one_deed.end() ? std::nullopt : std::optional(at->main);
}

bool turns_on_others(const Report& one, const Report& other) {
    return has_target(other) && is_in_both(other, Role::perpetrator, one, Role::target) &&
           !is_in_both(other, Role::target, one, Role::perpetrator);
}

bool are_of_rivals(const Report& one, const Report& other) {
    if (!names_author(one) || !names_author(other) ||
        is_in_both(one, Role::perpetrator, other, Role::perpetrator))
        return false;
    // drones that struck a camp, and the strikes that answered them
    const bool both_from_air = one.sub_type == SubEventType::air_drone_strike &&
                               other.sub_type == SubEventType::air_drone_strike;
    return both_from_air || (!is_in_both(one, Role::perpetrator, other, Role::target) &&
                             !is_in_both(one, Role::target, other, Role::perpetrator));
}

bool answers_from_air(const Report& one, const Report& other) {
    const bool from_air = one.sub_type == SubEventType::air_drone_strike ||
                          other.sub_type == SubEventType::air_drone_strike;
    return from_air && !is_in_both(one, Role::perpetrator, other, Role::perpetrator);
}

bool are_same_taken(const Report& one, const Report& other) {
    const auto taken = [](const Report& report, SubEventType type, Status status) {
        const auto row = std::find_if(
            report.casualties.begin(), report.casualties.end(), [&](const Casualty& casualty) {
                return casualty.status == status && casualty.min;
            });
        return report.sub_type == type && row != report.casualties.end() ? row->min : std::nullopt;
    };
    const auto arrested = taken(one, SubEventType::arrests, Status::captured);
    return arrested && arrested == taken(other, SubEventType::abduction, Status::abducted);
}

bool are_of_other_days(const Report& one, const Report& other) {
    constexpr auto several = std::chrono::days{3};
    const auto lasts = [&](const Report& report) {
        return report.date && report.date->to - report.date->from >= several;
    };
    return one.date && other.date && lasts(one) != lasts(other) &&
           !is_in_both(one, Role::perpetrator, other, Role::perpetrator);
}

}  // namespace vigie::extractors
