#include "extractors/discourse/telling/former_holders.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/telling/same_deed.h"

namespace vigie::extractors {
namespace {

/// Also "attacked and seized": ground was taken, whatever the report's kind.
bool takes_ground(const Telling& event) {
    if (event.report.sub_type == SubEventType::government_regains_territory) return false;
    const auto& words = event.draft.words;
    return std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.family == Family::overtake && !is_state(word.perpetrator);
    });
}

bool comes_before(const Report& one, const Report& other) {
    return !one.date || !other.date || one.date->from <= other.date->to;
}

}  // namespace

void name_former_holders(std::vector<Telling>& told) {
    for (Telling& event : told) {
        Report& report = event.report;
        if (report.sub_type != SubEventType::government_regains_territory ||
            report.places.empty() || with_role(report, Role::target) != nullptr)
            continue;
        for (const Telling& before : told) {
            const Report& other = before.report;
            const Actor* holder = with_role(other, Role::perpetrator);
            const bool here =
                !other.places.empty() && other.places.front().name == report.places.front().name;
            if (!here || holder == nullptr || !takes_ground(before) || !comes_before(other, report))
                continue;
            report.actors.push_back({holder->name, Role::target});
            break;
        }
    }
}

}  // namespace vigie::extractors
