#include "alerts/desk/severity.h"

#include <algorithm>

namespace vigie::alerts {
namespace {

using extractors::Stance;
using extractors::Status;
using Kind = extractors::SubEventType;

/// The greatest lower bound that any source gives for this status; all sides or one.
int least_of(const Account& account, Status status, std::string_view side) {
    int count = 0;
    for (const auto& [row, outlet, article] : account.tolls) {
        if (row.status != status || (!side.empty() && row.side != side)) continue;
        count = std::max(count, row.min.value_or(0));
    }
    return count;
}

int count_of(const Account& account, const SeverityRule& rule) {
    if (!rule.people) return 0;
    const bool all_dead = *rule.people == Status::killed && rule.side.empty();
    if (all_dead) return account.fatalities ? account.fatalities->best : 0;
    return least_of(account, *rule.people, rule.side);
}

bool holds(const SeverityRule& rule, const Account& account) {
    const auto& kinds = rule.kinds;
    const bool of_kind =
        kinds.empty() || std::find(kinds.begin(), kinds.end(), account.sub_type) != kinds.end();
    return of_kind && (!rule.people || count_of(account, rule) >= rule.at_least);
}

std::string reason_of(const SeverityRule& rule, const Account& account) {
    std::string text = rule.reason;
    const auto fill = [&](std::string_view blank, std::string_view word) {
        const auto at = text.find(blank);
        if (at != std::string::npos) text.replace(at, blank.size(), word);
    };
    fill("{count}", std::to_string(count_of(account, rule)));
    fill("{kind}", name_of(account.sub_type));
    return text;
}

std::string level_text(int level, const std::string& reason) {
    return std::to_string(level) + " (" + reason + ")";
}

/// What stands, and beside it what the account as it is now would be by itself.
std::string standing_text(const Told& told, const Severity& given) {
    std::string latest = level_text(given.level, given.reason);
    if (given.level >= told.severity) return latest;
    return level_text(told.severity, told.reason) + "; the table now gives " + latest;
}

}  // namespace

SeverityTable usual_severity() {
    const std::vector<Kind> violence{Kind::armed_clash,
                                     Kind::government_regains_territory,
                                     Kind::non_state_actor_overtakes_territory,
                                     Kind::air_drone_strike,
                                     Kind::remote_explosive,
                                     Kind::shelling,
                                     Kind::suicide_bomb,
                                     Kind::grenade,
                                     Kind::chemical_weapon,
                                     Kind::attack,
                                     Kind::abduction,
                                     Kind::sexual_violence,
                                     Kind::violent_demonstration,
                                     Kind::mob_violence,
                                     Kind::looting};
    const std::vector<Kind> harm{Kind::abduction, Kind::sexual_violence, Kind::excessive_force};
    const std::vector<Kind> grave{
        Kind::suicide_bomb, Kind::chemical_weapon, Kind::non_state_actor_overtakes_territory};
    return {
        {2, 0, violence, std::nullopt, "", 1, "{kind}"},
        {3, 0, harm, std::nullopt, "", 1, "{kind}"},
        {4, 0, grave, std::nullopt, "", 1, "{kind}"},
        {3, 0, {}, Status::killed, "", 1, "{count} dead"},
        {4, 0, {}, Status::killed, "", 5, "{count} dead"},
        {5, 0, {}, Status::killed, "", 20, "{count} dead"},
        {3, 0, {}, Status::abducted, "", 1, "{count} abducted"},
        {4, 0, {}, Status::abducted, "", 10, "{count} abducted"},
        {0, 1, {}, Status::killed, "civilians", 1, "{count} killed among civilians"},
    };
}

Severity severity_of(const Account& account, const SeverityTable& table) {
    Severity severity{1, std::string(name_of(account.sub_type))};
    for (const SeverityRule& rule : table) {
        if (rule.level <= severity.level || !holds(rule, account)) continue;
        severity = {rule.level, reason_of(rule, account)};
    }
    for (const SeverityRule& rule : table) {
        if (rule.raise == 0 || severity.level == gravest || !holds(rule, account)) continue;
        severity.level = std::min(severity.level + rule.raise, gravest);
        severity.reason += ", " + reason_of(rule, account);
    }
    return severity;
}

void keep_worst(Told& told, const Severity& now) {
    if (now.level < told.severity) return;
    told.severity = now.level;
    told.reason = now.reason;
}

std::optional<Change> change_of(const Graded& before,
                                const Graded& now,
                                const std::string& article) {
    const bool taken_over = before.told.severity != now.told.severity;
    if (before.given.level == now.given.level && !taken_over) return std::nullopt;
    Told next = now.told;
    keep_worst(next, now.given);
    return Change{"severity",
                  standing_text(before.told, before.given),
                  standing_text(next, now.given),
                  article};
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
