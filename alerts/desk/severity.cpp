#include "alerts/desk/severity.h"

#include <algorithm>
#include <array>

#include "alerts/desk/actors.h"

namespace vigie::alerts {
namespace {

using extractors::EventType;
using extractors::Stance;
using extractors::Status;
using extractors::SubEventType;

struct DeathStep {
    int dead;
    int level;
};

constexpr std::array<DeathStep, 3> death_steps{{{20, 5}, {5, 4}, {1, 3}}};
constexpr int many_taken = 10;
constexpr int highest = 5;

/// What the kind of event alone weighs.
int base_of(SubEventType kind) {
    switch (kind) {
        case SubEventType::suicide_bomb:
        case SubEventType::chemical_weapon:
        case SubEventType::non_state_actor_overtakes_territory:
            return 4;
        case SubEventType::abduction:
        case SubEventType::sexual_violence:
        case SubEventType::excessive_force:
            return 3;
        case SubEventType::looting:
            return 2;
        default:
            break;
    }
    const EventType type = extractors::type_of(kind);
    return type == EventType::strategic_developments || type == EventType::protests ? 1 : 2;
}

/// The greatest lower bound that any source gives for this status; all sides or one.
int count_of(const Account& account, Status status, std::string_view side = "") {
    int count = 0;
    for (const auto& [row, outlet, article] : account.tolls) {
        if (row.status != status || (!side.empty() && row.side != side)) continue;
        count = std::max(count, row.min.value_or(0));
    }
    return count;
}

class Grade {
public:
    void at_least(int level, const std::string& reason) {
        if (level > severity.level) severity = {level, reason};
    }

    Severity severity;
};

}  // namespace

Severity severity_of(const Account& account) {
    Grade grade;
    const std::string kind(name_of(account.sub_type));
    grade.severity = {base_of(account.sub_type), kind};
    const int dead = account.fatalities ? account.fatalities->best : 0;
    for (const auto& [least, level] : death_steps) {
        if (dead >= least) grade.at_least(level, std::to_string(dead) + " dead");
    }
    const int taken = count_of(account, Status::abducted);
    if (taken > 0) grade.at_least(3, std::to_string(taken) + " abducted");
    if (taken >= many_taken) grade.at_least(4, std::to_string(taken) + " abducted");
    const int civilians = count_of(account, Status::killed, "civilians");
    if (civilians > 0 && grade.severity.level < highest) {
        grade.severity.level += 1;
        grade.severity.reason += ", " + std::to_string(civilians) + " civilians killed";
    }
    return grade.severity;
}

Certainty certainty_of(const Account& account) {
    bool confirmed = false;
    bool claimed = false;
    bool denied = false;
    for (const auto& [claim, article] : account.claims) {
        confirmed = confirmed || claim.stance == Stance::confirmed;
        claimed = claimed || claim.stance == Stance::claimed;
        denied = denied || claim.stance == Stance::denied;
    }
    if (confirmed) return Certainty::observed;
    const bool several = account.independent_sources >= 2;
    if (denied && !several) return claimed ? Certainty::possible : Certainty::unlikely;
    return several || claimed ? Certainty::likely : Certainty::possible;
}

}  // namespace vigie::alerts
