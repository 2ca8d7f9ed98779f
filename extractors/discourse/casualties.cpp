#include <algorithm>

#include "extractors/discourse/finishing.h"

namespace vigie::extractors {
namespace {

std::string first_target(const Finishing& work) {
    std::string found;
    int targets = 0;
    for (const Actor& actor : work.report.actors) {
        if (actor.role != Role::target || actor.name == unknown_group) continue;
        if (found.empty()) found = actor.name;
        ++targets;
    }
    if (found.empty() && author_is_state(work)) return std::string(unknown_group);
    return targets == 1 ? found : "unspecified";
}

std::string side_of(const Finishing& work, const DraftToll& draft) {
    switch (draft.toll.side) {
        case SideHint::party:
            return name_of_party(work, *draft.toll.party);
        case SideHint::attackers:
            if (!author_is_state(work)) return author(work);
            return first_target(work) == "unspecified" ? std::string(unknown_group)
                                                       : first_target(work);
        case SideHint::own_ranks:
            return draft.said ? speaker_of(work, *draft.said) : forces_of(work.country);
        case SideHint::people:
        case SideHint::none:
            break;
    }
    const bool about_people = work.draft.family == Family::protest ||
                              work.draft.family == Family::mob ||
                              work.draft.family == Family::abduct;
    std::string target = first_target(work);
    if (about_people && target == "unspecified") return "civilians";
    if (work.draft.family == Family::arrest || work.draft.family == Family::disrupt)
        return "unspecified";
    if (target == "unspecified" && work.draft.targets.empty() &&
        draft.toll.side == SideHint::people &&
        (work.draft.family == Family::kill || work.draft.family == Family::attack)) {
        return "civilians";
    }
    return target;
}

/// The same figure is one row, whoever says it.
bool repeats(const Finishing& work, const Casualty& row) {
    return std::any_of(
        work.report.casualties.begin(), work.report.casualties.end(), [&](const Casualty& other) {
            const bool side = other.side == row.side || row.side == "unspecified";
            return other.status == row.status && side && other.min == row.min &&
                   other.max == row.max;
        });
}

/// "plusieurs soldats" beside "au moins sept" is no second toll.
void drop_vague(Finishing& work) {
    const auto vague = [](const Casualty& row) { return row.min == 2 && !row.max; };
    std::erase_if(work.report.casualties, [&](const Casualty& row) {
        return vague(row) && std::any_of(work.report.casualties.begin(),
                                         work.report.casualties.end(),
                                         [&](const Casualty& other) {
                                             return !vague(other) && other.status == row.status &&
                                                    other.side == row.side;
                                         });
    });
}

}  // namespace

void put_tolls(Finishing& work) {
    for (const DraftToll& draft : work.draft.tolls) {
        Casualty row{draft.toll.status,
                     side_of(work, draft),
                     draft.toll.min,
                     draft.toll.max,
                     draft.said ? speaker_of(work, *draft.said) : std::string{}};
        if (draft.toll.part && row.side == "unspecified") continue;
        if (repeats(work, row)) continue;
        if (draft.toll.part && !work.report.casualties.empty() &&
            work.report.casualties.back().side == row.side &&
            work.report.casualties.back().status == row.status) {
            continue;
        }
        prove(work,
              "casualties[" + std::to_string(work.report.casualties.size()) + "]",
              draft.toll.first,
              draft.toll.last,
              draft.toll.rule);
        work.report.casualties.push_back(std::move(row));
    }
    drop_vague(work);
}

}  // namespace vigie::extractors
