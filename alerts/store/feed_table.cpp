#include "alerts/store/feed_table.h"

#include <chrono>
#include <cstdint>

#include "alerts/json_text.h"

#include <nlohmann/json.hpp>

namespace vigie::alerts {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::seconds;
using text::FeedState;
using text::Result;

std::int64_t milliseconds(text::Instant at) {
    return at.time_since_epoch().count();
}

text::Instant instant(std::int64_t count) {
    return text::Instant(std::chrono::milliseconds(count));
}

// ---- to JSON: what says nothing is left out -------------------------------------------------

void put(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
}

void put(Json& json, const char* key, std::int64_t value) {
    if (value != 0) json[key] = value;
}

void put(Json& json, const char* key, text::Instant at) {
    put(json, key, milliseconds(at));
}

void put(Json& json, const char* key, seconds length) {
    put(json, key, std::int64_t{length.count()});
}

Json memory_of(const text::Subscription& subscription) {
    Json json = Json::object();
    put(json, "hub", subscription.hub);
    put(json, "topic", subscription.topic);
    put(json, "callback", subscription.callback);
    put(json, "secret", subscription.secret);
    put(json, "next", subscription.next);
    put(json, "until", subscription.until);
    put(json, "expecting", std::int64_t{subscription.expecting ? 1 : 0});
    put(json, "failures", std::int64_t{subscription.failures});
    put(json, "refusal", subscription.refusal);
    put(json, "delivered", subscription.delivered);
    put(json, "missed", std::int64_t{subscription.missed});
    return json;
}

Json memory_of(const FeedState& feed) {
    Json json = Json::object();
    put(json, "pause", feed.pause);
    json["because"] = text::word(feed.because);
    put(json, "asking_host", feed.asking_host);
    put(json, "last_poll", feed.last_poll);
    put(json, "last_success", feed.last_success);
    json["fault"] = text::word(feed.fault);
    put(json, "status", std::int64_t{feed.status});
    put(json, "error", feed.error);
    put(json, "feed_link", feed.feed_link);
    put(json, "body_hash", feed.body_hash);
    put(json, "version", feed.version);
    put(json, "ill_formed_why", feed.ill_formed_why);
    put(json, "entries", std::int64_t{feed.entries});
    put(json, "undated", std::int64_t{feed.undated});
    put(json, "bytes", feed.bytes);
    if (feed.newest) json["newest"] = milliseconds(*feed.newest);
    put(json, "last_news", feed.last_news);
    put(json, "rhythm", feed.rhythm);
    put(json, "ttl", feed.pace.ttl);
    put(json, "update_every", feed.pace.update_every);
    put(json, "skip_hours", static_cast<std::int64_t>(feed.pace.skip_hours.to_ulong()));
    put(json, "skip_days", static_cast<std::int64_t>(feed.pace.skip_days.to_ulong()));
    if (!feed.hubs.empty()) json["hubs"] = feed.hubs;
    put(json, "topic", feed.topic);
    put(json, "pages_wanted", std::int64_t{feed.pages.wanted});
    put(json, "pages_read", std::int64_t{feed.pages.read});
    put(json, "pages_late", std::int64_t{feed.pages.late});
    put(json, "pages_trouble", feed.pages.trouble);
    if (feed.subscription.exists()) json["subscription"] = memory_of(feed.subscription);
    put(json, "move_to", feed.move.to);
    put(json, "move_since", feed.move.since);
    put(json, "move_seen", std::int64_t{feed.move.seen});
    put(json, "adopted", feed.adopted);
    put(json, "retired_at", feed.retired_at);
    return json;
}

// ---- and back -------------------------------------------------------------------------------

std::int64_t number(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

std::string words(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// One hub was kept before there could be several.
std::vector<std::string> hubs_in(const Json& json) {
    std::vector<std::string> hubs;
    if (const auto at = json.find("hubs"); at != json.end() && at->is_array()) {
        for (const Json& hub : *at) {
            if (hub.is_string()) hubs.push_back(hub.get<std::string>());
        }
    }
    if (std::string one = words(json, "hub"); hubs.empty() && !one.empty())
        hubs.push_back(std::move(one));
    return hubs;
}

void read_document(const Json& json, FeedState& feed) {
    feed.body_hash = words(json, "body_hash");
    feed.version = words(json, "version");
    feed.ill_formed_why = words(json, "ill_formed_why");
    feed.entries = static_cast<int>(number(json, "entries"));
    feed.undated = static_cast<int>(number(json, "undated"));
    feed.bytes = number(json, "bytes");
    if (json.contains("newest")) feed.newest = instant(number(json, "newest"));
    feed.last_news = instant(number(json, "last_news"));
    feed.rhythm = seconds{number(json, "rhythm")};
    feed.pace.ttl = seconds{number(json, "ttl")};
    feed.pace.update_every = seconds{number(json, "update_every")};
    feed.pace.skip_hours = static_cast<unsigned long long>(number(json, "skip_hours"));
    feed.pace.skip_days = static_cast<unsigned long long>(number(json, "skip_days"));
    feed.hubs = hubs_in(json);
    feed.topic = words(json, "topic");
}

text::Subscription subscription_in(const Json& json) {
    text::Subscription subscription;
    if (!json.is_object()) return subscription;
    subscription.hub = words(json, "hub");
    subscription.topic = words(json, "topic");
    subscription.callback = words(json, "callback");
    subscription.secret = words(json, "secret");
    subscription.next = instant(number(json, "next"));
    subscription.until = instant(number(json, "until"));
    subscription.expecting = number(json, "expecting") != 0;
    subscription.failures = static_cast<int>(number(json, "failures"));
    subscription.refusal = words(json, "refusal");
    subscription.delivered = instant(number(json, "delivered"));
    subscription.missed = static_cast<int>(number(json, "missed"));
    return subscription;
}

void read_memory(const Json& json, FeedState& feed) {
    if (!json.is_object()) return;
    feed.pause = seconds{number(json, "pause")};
    feed.because = text::because_from(words(json, "because")).value_or(text::Because::interval);
    feed.asking_host = words(json, "asking_host");
    feed.last_poll = instant(number(json, "last_poll"));
    feed.last_success = instant(number(json, "last_success"));
    feed.fault = text::fault_from(words(json, "fault")).value_or(text::PollFault::none);
    feed.status = static_cast<long>(number(json, "status"));
    feed.error = words(json, "error");
    feed.feed_link = words(json, "feed_link");
    read_document(json, feed);
    if (const auto at = json.find("subscription"); at != json.end())
        feed.subscription = subscription_in(*at);
    feed.pages.wanted = static_cast<int>(number(json, "pages_wanted"));
    feed.pages.read = static_cast<int>(number(json, "pages_read"));
    feed.pages.late = static_cast<int>(number(json, "pages_late"));
    feed.pages.trouble = words(json, "pages_trouble");
    feed.move.to = words(json, "move_to");
    feed.move.since = instant(number(json, "move_since"));
    feed.move.seen = static_cast<int>(number(json, "move_seen"));
    feed.adopted = words(json, "adopted");
    feed.retired_at = instant(number(json, "retired_at"));
}

}  // namespace

Result<void> write_feed(Database& database, const FeedState& feed) {
    const std::string memory = json_text(memory_of(feed));
    return database.run(
        "INSERT OR REPLACE INTO feed_state(feed, url, etag, last_modified, next_poll, failures, "
        "memory) VALUES(?, ?, ?, ?, ?, ?, ?)",
        {feed.feed,
         feed.url,
         feed.etag,
         feed.last_modified,
         milliseconds(feed.next_poll),
         std::int64_t{feed.failures},
         memory});
}

Result<std::vector<FeedState>> feeds_of(Database& database) {
    std::vector<FeedState> feeds;
    auto done = database.run(
        "SELECT feed, url, etag, last_modified, next_poll, failures, memory FROM feed_state",
        {},
        [&](const Row& row) -> Result<void> {
            FeedState& feed = feeds.emplace_back();
            feed.feed = row.text(0);
            feed.url = row.text(1);
            feed.etag = row.text(2);
            feed.last_modified = row.text(3);
            feed.next_poll = instant(row.integer(4));
            feed.failures = static_cast<int>(row.integer(5));
            read_memory(Json::parse(row.text(6), nullptr, /*allow_exceptions=*/false), feed);
            return {};
        });
    if (!done) return tl::make_unexpected(done.error());
    return feeds;
}

}  // namespace vigie::alerts
