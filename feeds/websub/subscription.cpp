#include "feeds/websub/subscription.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "feeds/websub/signature.h"

namespace vigie::feeds::websub {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

constexpr seconds after_denial = 24h;
constexpr seconds first_patience = 5min;

std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

std::string form(std::string_view mode, const Subscription& subscription) {
    return "hub.mode=" + std::string(mode) + "&hub.topic=" + escaped(subscription.topic) +
           "&hub.callback=" + escaped(subscription.callback);
}

/// Whether a hub that has not been asked since the first failure is left.
bool others_left(const Subscription& subscription, std::size_t hubs) {
    return hubs > 1 && static_cast<std::size_t>(subscription.failures) % hubs != 0;
}

/// Whether the feed's next hub is to be tried: this one did not verify or could not be asked, or
/// verified and then let polls find what it should have brought.
bool has_had_its_turn(const Subscription& subscription) {
    if (subscription.next == text::Instant{}) return false;  // it was not asked yet
    if (subscription.until == text::Instant{}) return true;
    const bool verified = subscription.failures == 0;
    return verified ? subscription.missed > 0 : subscription.until <= subscription.next;
}

Subscription at_hub(const std::string& hub, const HubLinks& named, const std::string& prefix) {
    Subscription fresh;
    fresh.hub = hub;
    fresh.topic = named.self;
    fresh.callback = prefix + unguessable();
    fresh.secret = unguessable();
    return fresh;
}

/// The address up to its key.
std::string prefix_of(const Subscription& subscription) {
    return subscription.callback.substr(0, subscription.callback.rfind('/') + 1);
}

}  // namespace

Step next_step(const Subscription& subscription, const HubLinks& named, const std::string& prefix) {
    if (prefix.empty()) return {};
    if (!subscription.exists()) return {named.hubs.empty() ? Act::nothing : Act::begin, {}};
    const bool still_named =
        std::find(named.hubs.begin(), named.hubs.end(), subscription.hub) != named.hubs.end();
    const bool ours = still_named && subscription.topic == named.self;
    if (!ours || prefix_of(subscription) != prefix) return {Act::leave, {}};
    const bool turn = named.hubs.size() > 1 && has_had_its_turn(subscription);
    return {turn ? Act::turn : Act::ask, subscription.next};
}

Subscription begin(const HubLinks& named, const std::string& prefix) {
    return at_hub(named.hubs.front(), named, prefix);
}

Subscription turned(const Subscription& subscription,
                    const HubLinks& named,
                    const std::string& prefix) {
    const auto known = std::find(named.hubs.begin(), named.hubs.end(), subscription.hub);
    const bool last = known == named.hubs.end() || std::next(known) == named.hubs.end();
    Subscription fresh = at_hub(last ? named.hubs.front() : *std::next(known), named, prefix);
    fresh.failures = subscription.failures;
    return fresh;
}

std::string key_of(const Subscription& subscription) {
    return subscription.callback.substr(subscription.callback.rfind('/') + 1);
}

std::string wish_to_subscribe(const Subscription& subscription) {
    return form("subscribe", subscription) + "&hub.secret=" + subscription.secret +
           "&hub.lease_seconds=" + std::to_string(seconds{wanted_lease}.count());
}

std::string wish_to_leave(const Subscription& subscription) {
    return form("unsubscribe", subscription);
}

Subscription asked(Subscription subscription, text::Instant now, std::size_t hubs) {
    const int rounds = subscription.failures / std::max(static_cast<int>(hubs), 1);
    const seconds patience = std::min<seconds>(first_patience * (1LL << std::min(rounds, 9)), 24h);
    subscription.next = now + patience;
    subscription.failures = std::min(subscription.failures + 1, 1000);
    subscription.expecting = true;
    subscription.refusal.clear();
    return subscription;
}

Subscription refused(Subscription subscription,
                     std::string why,
                     text::Instant now,
                     std::size_t hubs) {
    subscription.expecting = false;
    subscription.refusal = std::move(why);
    if (!subscription.active(now) && others_left(subscription, hubs)) subscription.next = now;
    return subscription;
}

Subscription not_asked(Subscription subscription, std::string why, text::Instant now) {
    subscription.next = now + first_patience;
    subscription.refusal = std::move(why);
    return subscription;
}

Subscription granted(Subscription subscription, seconds lease, text::Instant at) {
    lease = std::clamp<seconds>(lease, shortest_lease, longest_lease);
    subscription.until = at + lease;
    subscription.next = subscription.until - std::min<seconds>(lease / 10, 24h);
    subscription.expecting = false;
    subscription.failures = 0;
    subscription.refusal.clear();
    return subscription;
}

Subscription denied(Subscription subscription,
                    std::string reason,
                    text::Instant at,
                    std::size_t hubs) {
    subscription.until = {};
    subscription.next = at + after_denial;
    subscription.failures = std::max(subscription.failures, 1);
    return refused(std::move(subscription), std::move(reason), at, hubs);
}

Subscription delivered(Subscription subscription, bool news, text::Instant at) {
    subscription.delivered = at;
    if (news) subscription.missed = 0;  // a hub that is always late brings what polls have found
    return subscription;
}

std::string standing(const Subscription& subscription, text::Instant now) {
    if (!subscription.exists()) return "none";
    std::string trouble = subscription.refusal.empty() ? "" : "refused: " + subscription.refusal;
    if (!subscription.active(now)) {
        if (!trouble.empty()) return trouble;
        return subscription.expecting ? "asked" : "not yet asked";
    }
    const std::string verified = "verified until " + text::to_iso(subscription.until);
    return trouble.empty() ? verified : verified + ", then " + trouble;
}

}  // namespace vigie::feeds::websub
