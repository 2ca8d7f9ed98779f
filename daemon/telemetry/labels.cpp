#include "daemon/telemetry/labels.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "feeds/error.h"

namespace vigie::daemon {
namespace {

using feeds::FeedError;
using feeds::PollOutcome;

/// What no answer came of: a certificate that has run out is another's work than a dead host.
std::string_view cause_of(std::error_code error) {
    constexpr std::array<std::pair<FeedError, std::string_view>, 8> causes{{
        {FeedError::dns_failed, "dns"},
        {FeedError::connect_failed, "connect"},
        {FeedError::timed_out, "timeout"},
        {FeedError::tls_failed, "tls"},
        {FeedError::too_large, "too_large"},
        {FeedError::too_many_redirects, "redirects"},
        {FeedError::address_refused, "address_refused"},
        {FeedError::transfer_failed, "broken_off"},
    }};
    const auto* known = std::find_if(
        causes.begin(), causes.end(), [&](const auto& cause) { return error == cause.first; });
    return known == causes.end() ? text::word(text::PollFault::no_answer) : known->second;
}

}  // namespace

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
    if (state.fault == text::PollFault::no_answer) return std::string(cause_of(report.error));
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
