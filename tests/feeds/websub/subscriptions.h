// A feed with one hub and with two, and what a hub calls with.
#pragma once

#include <chrono>
#include <string>
#include <utility>

#include "feeds/websub/call.h"
#include "feeds/websub/subscription.h"

namespace vigie::feeds::websub {

inline const text::Instant start{std::chrono::milliseconds{1'764'100'000'000}};
inline constexpr const char* prefix = "https://v.example/push/";
inline const HubLinks one_hub{{"https://hub.example/"}, "https://a.example/feed?x=1&y"};
inline const HubLinks two_hubs{{"https://hub.example/", "https://b.example/"}, one_hub.self};

inline Subscription fresh() {
    return begin(one_hub, prefix);
}

inline Query intent(const Subscription& subscription, const std::string& lease = "86400") {
    return {{"hub.mode", "subscribe"},
            {"hub.topic", subscription.topic},
            {"hub.challenge", "abc"},
            {"hub.lease_seconds", lease}};
}

inline Call question(Query query) {
    Call call;
    call.query = std::move(query);
    return call;
}

inline Call delivery(const std::string& signature, const std::string& body) {
    Call call;
    call.post = true;
    call.signature = signature;
    call.content_type = "application/rss+xml";
    call.body = body;
    return call;
}

}  // namespace vigie::feeds::websub
