// How grave and how sure: pure functions of an account. How grave is read off a table of rules that
// an analyst edits (config/severity.toml); whoever files events hands it in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/alert.h"
#include "alerts/event.h"

namespace vigie::alerts {

/// The gravest level there is.
constexpr int gravest = 5;

/// One row of the table. It holds for an event of one of its kinds in which at least so many people
/// came to harm; what it does not name is not asked.
struct SeverityRule {
    int level = 0;  ///< 1 to 5: the event is at least so grave. 0 = this row raises
    int raise = 0;  ///< on top of the level that the other rows give, up to 5. 0 = it sets a level
    std::vector<extractors::SubEventType> kinds;  ///< empty = any
    std::optional<extractors::Status> people;     ///< none = the kind alone decides
    std::string side;                             ///< counts this side's people; empty = all sides'
    int at_least = 1;                             ///< people
    std::string reason;                           ///< "{count} dead"; {kind} is the sub-event type
    friend bool operator==(const SeverityRule&, const SeverityRule&) = default;
};

using SeverityTable = std::vector<SeverityRule>;

/// What holds where no file says otherwise: the same rows as config/severity.toml.
SeverityTable usual_severity();

/// The highest level of all rows that hold, the first of equal ones giving its reason; then the
/// rows that raise it. Level 1 by its kind when none holds. Killed people of all sides are the
/// account's best estimate; any other count is the greatest lower bound that a source gives.
Severity severity_of(const Account& account, const SeverityTable& table);

/// What is told stays at its worst: an equal or graver level takes its place, a lower one does not.
void keep_worst(Told& told, const Severity& now);

/// What was told of an event, and what the table gives for its account.
struct Graded {
    Told told;
    Severity given;
};

/// What a revision says of news that move the level, because of `article`; none when they do not.
/// News that lower it leave the worst standing and are told too: "4 (7 dead); the table now gives
/// 3 (2 dead)". What was told may have grown worse by itself, when another event was merged in.
std::optional<Change> change_of(const Graded& before,
                                const Graded& now,
                                const std::string& article);

/// observed = the struck side acknowledges it, or both sides speak of it; likely = two independent
/// sources or a claim; possible = one source; unlikely = denied and told by one source only.
Certainty certainty_of(const Account& account);

}  // namespace vigie::alerts
