#include "extractors/discourse/finishing/dead_of_either.h"

#include <algorithm>

namespace vigie::extractors {

void leave_dead_of_either(Finishing& work) {
    const auto is_group = [](const Party* party) {
        return party != nullptr && party->name != unknown_group &&
               (is_insurgent(party) || party->klass == PartyClass::militia);
    };
    if (!told_by(work.draft, Family::fight) ||
        std::ranges::none_of(work.draft.perpetrators, is_group) ||
        std::ranges::none_of(work.draft.targets, is_group))
        return;
    for (Casualty& row : work.report.casualties) {
        if (row.side == unknown_group) row.side = "unspecified";
    }
}

}  // namespace vigie::extractors
