#include "daemon/pipeline/feed_watch.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

}  // namespace

std::string health_topic(const std::string& feed) {
    std::string segment = feed;
    std::replace_if(
        segment.begin(), segment.end(), [](char byte) { return byte == '.' || byte <= ' '; }, '-');
    return "health." + segment + ".";
}

std::optional<Notice> FeedWatch::news_of(const text::FeedState& state,
                                         const HealthSettings& settings,
                                         text::Instant now) {
    const feeds::Diagnosis found = feeds::diagnose(state, now, settings.stale_after);
    const bool may_pass = state.failures > 0 && state.failures < settings.failures;
    if (found.health == feeds::Health::never_polled) return std::nullopt;
    if (may_pass && found.health != feeds::Health::retired) return std::nullopt;
    const auto known = told_.find(state.feed);
    const bool is_first = known == told_.end();
    const bool is_same = !is_first && known->second.health == found.health;
    if (is_same && !is_due_again(known->second.at, settings.repeat, now)) return std::nullopt;
    const Json before = is_first ? Json() : Json(feeds::word(known->second.health));
    const text::Instant since = is_same ? known->second.since : now;
    told_[state.feed] = {found.health, now, since};
    const Json body{
        {"kind", "feed"},
        {"feed", state.feed},
        {"state", feeds::word(found.health)},
        {"before", before},
        {"since", text::to_iso(since)},
        {"last_success",
         state.last_success == text::Instant{} ? Json() : Json(text::to_iso(state.last_success))},
        {"what", text_or_null(found.what)},
        {"advice", text_or_null(found.advice)},
        {"at", text::to_iso(now)}};
    return Notice{health_topic(state.feed),
                  body.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

}  // namespace vigie::daemon
