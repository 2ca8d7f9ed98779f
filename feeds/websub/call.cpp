#include "feeds/websub/call.h"

#include <charconv>
#include <utility>

#include "feeds/websub/signature.h"
#include "feeds/websub/subscription.h"

namespace vigie::feeds::websub {
namespace {

using std::chrono::seconds;

constexpr std::size_t longest_reason = 200;
constexpr int ok = 200;
constexpr int gone = 410;

std::string field(const Query& query, const char* name) {
    const auto found = query.find(name);
    return found == query.end() ? std::string{} : found->second;
}

/// What the hub grants; one that grants nothing readable is taken at our wish.
seconds lease_in(const Query& query) {
    const std::string text = field(query, "hub.lease_seconds");
    long long granted = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, failed] = std::from_chars(text.data(), end, granted);
    const bool readable = failed == std::errc{} && rest == end && granted >= 0;
    return std::min<seconds>(readable ? seconds{granted} : wanted_lease, longest_lease);
}

Verdict refuse(std::string why) {
    Verdict verdict;
    verdict.ignored = std::move(why);
    return verdict;
}

Verdict judge_intent(const text::Subscription& subscription, const Query& query, bool expected) {
    const std::string challenge = field(query, "hub.challenge");
    if (!expected) return refuse("it was not asked for that");
    if (challenge.empty()) return refuse("its challenge is empty");
    Verdict verdict{ok, challenge, {}, {}};
    if (subscription.expecting) verdict.event = Granted{lease_in(query)};
    return verdict;
}

Verdict judge_question(const text::Subscription& subscription,
                       const Query& query,
                       text::Instant now) {
    if (field(query, "hub.topic") != subscription.topic)
        return refuse("it names another topic: " +
                      field(query, "hub.topic").substr(0, longest_reason));
    const std::string mode = field(query, "hub.mode");
    if (mode == "denied") {
        const std::string reason = field(query, "hub.reason").substr(0, longest_reason);
        return {ok, {}, Denied{reason.empty() ? "denied without a reason" : reason}, {}};
    }
    const bool wanted = mode == "subscribe" && (subscription.expecting || subscription.active(now));
    return judge_intent(subscription, query, wanted);
}

}  // namespace

Verdict judge(const text::Subscription& subscription, Call call, text::Instant now) {
    if (!call.post) return judge_question(subscription, call.query, now);
    if (!holds(call.signature, call.body, subscription.secret)) {
        const bool bare = call.signature.empty();
        return {ok, {}, {}, bare ? "its delivery is not signed" : "its signature is wrong"};
    }
    return {ok, {}, Delivery{std::move(call.content_type), std::move(call.body)}, {}};
}

Verdict judge_after_leaving(const text::Subscription& subscription, const Call& call) {
    const bool asks_to_leave = !call.post && field(call.query, "hub.mode") == "unsubscribe" &&
                               field(call.query, "hub.topic") == subscription.topic;
    if (asks_to_leave) return {ok, field(call.query, "hub.challenge"), {}, {}};
    return {gone, {}, {}, {}};
}

}  // namespace vigie::feeds::websub
