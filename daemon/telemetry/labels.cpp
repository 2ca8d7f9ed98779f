#include "daemon/telemetry/labels.h"

#include <algorithm>

namespace vigie::daemon {

using feeds::PollOutcome;

std::string result_of(const feeds::PollReport& report, const text::FeedState& state) {
    switch (report.outcome) {
        case PollOutcome::changed:
            return "changed";
        case PollOutcome::unchanged:
            return "unchanged";
        case PollOutcome::put_off:
            return "put_off";
        case PollOutcome::pushed:
            return "pushed";
        case PollOutcome::failed:
        case PollOutcome::hub:
            break;
    }
    const bool known = state.fault != text::PollFault::none;
    return std::string(text::word(known ? state.fault : text::PollFault::internal));
}

std::string severity_in(const std::string& topic) {
    const auto country = topic.find('.');
    const auto severity = topic.find('.', country + 1);
    const auto end = topic.find('.', severity + 1);
    return end == std::string::npos ? "" : topic.substr(severity + 1, end - severity - 1);
}

const alerts::Event* event_of(const alerts::Entry& entry, const std::string& id) {
    const auto found = std::find_if(entry.events.begin(),
                                    entry.events.end(),
                                    [&](const alerts::Event& event) { return event.id == id; });
    return found == entry.events.end() ? nullptr : &*found;
}

bool is_new(const alerts::Decision& decision) {
    return decision.verdict == "new" || decision.verdict == "possible";
}

std::string decision_of(const alerts::Decision& decision, const alerts::Entry& entry) {
    if (is_new(decision)) return "new";
    if (decision.verdict == "split") return "split";
    const bool told =
        std::any_of(entry.alerts.begin(), entry.alerts.end(), [&](const alerts::Draft& draft) {
            return draft.alert == decision.event && draft.revision > 1;
        });
    return told ? "revise" : "merge";
}

}  // namespace vigie::daemon
