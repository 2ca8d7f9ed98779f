#include "daemon/feed_lines.h"

#include <array>
#include <chrono>
#include <string_view>

#include "daemon/pipeline/poll_log.h"
#include "daemon/present.h"
#include "feeds/health.h"
#include "feeds/websub/subscription.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;
using text::FeedState;

constexpr std::array<std::size_t, 6> widths{28, 13, 11, 11, 11, 13};

void cell(std::string& line, std::size_t column, const std::string& text) {
    line += text;
    const std::size_t wide = columns(text);
    line.append(wide < widths.at(column) ? widths.at(column) - wide : 1, ' ');
}

std::string ended(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

/// "3 h", "12 d" from `at` to `now`; "-" for a moment that never came.
std::string ago(text::Instant at, text::Instant now) {
    using std::chrono::days;
    if (at == text::Instant{}) return "-";
    const auto past = now - at;
    if (past < days{2}) return span_text(past);
    return std::to_string(std::chrono::floor<days>(past).count()) + " d";
}

std::string note(std::string_view text) {
    return "    " + wrap(text, feed_columns - 4, 4) + "\n";
}

std::string in_words(std::string_view word) {
    std::string words(word);
    for (char& c : words)
        c = c == '_' ? ' ' : c;
    return words;
}

/// "pages: 3 of 10 read, 2 not in time; https://...: HTTP error"
std::string page_text(const text::PageTally& pages) {
    std::string told =
        "pages: " + std::to_string(pages.read) + " of " + std::to_string(pages.wanted) + " read";
    if (pages.late > 0) told += ", " + std::to_string(pages.late) + " not in time";
    if (!pages.trouble.empty()) told += "; " + pages.trouble;
    return told;
}

/// What is to be said of a feed besides its state.
std::string notes(const feeds::Diagnosis& found, const FeedState& state, text::Instant now) {
    std::string told;
    if (!found.what.empty()) told += note(found.what);
    if (!found.advice.empty()) told += note("-> " + found.advice);
    if (!state.ill_formed_why.empty()) told += note("repaired: " + state.ill_formed_why);
    if (state.undated > 0 && found.health != feeds::Health::undated) {
        told += note(std::to_string(state.undated) + " of " + std::to_string(state.entries) +
                     " entries without a date");
    }
    if (state.pages.wanted > state.pages.read) told += note(page_text(state.pages));
    if (state.subscription.exists()) {
        told += note("hub " + state.subscription.hub + ": " +
                     feeds::websub::standing(state.subscription, now));
    }
    return told;
}

void put(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
}

void put(Json& json, const char* key, text::Instant at) {
    if (at != text::Instant{}) json[key] = text::to_iso(at);
}

}  // namespace

std::string feed_heading() {
    std::string line;
    std::size_t column = 0;
    for (const char* title : {"FEED", "STATE", "SUCCESS", "NEWEST", "EVERY", "BECAUSE OF"})
        cell(line, column++, title);
    return ended(line);
}

std::string feed_line(const feeds::Feed& feed,
                      const FeedState& state,
                      text::Instant now,
                      std::chrono::seconds stale_after) {
    const feeds::Diagnosis found = feeds::diagnose(state, now, stale_after);
    const bool scheduled = state.pause.count() > 0 && !state.retired();
    std::string line;
    cell(line, 0, feed.name);
    cell(line, 1, in_words(feeds::word(found.health)));
    cell(line, 2, ago(state.last_success, now));
    cell(line, 3, ago(state.newest.value_or(text::Instant{}), now));
    cell(line, 4, scheduled ? span_text(state.pause) : "-");
    cell(line, 5, scheduled ? in_words(text::word(state.because)) : "-");
    return ended(line) + notes(found, state, now);
}

Json feed_json(const feeds::Feed& feed,
               const FeedState& state,
               text::Instant now,
               std::chrono::seconds stale_after) {
    const feeds::Diagnosis found = feeds::diagnose(state, now, stale_after);
    Json json{{"feed", feed.name}, {"url", feed.url}, {"state", feeds::word(found.health)}};
    put(json, "what", found.what);
    put(json, "advice", found.advice);
    put(json, "last_poll", state.last_poll);
    put(json, "last_success", state.last_success);
    put(json, "newest", state.newest.value_or(text::Instant{}));
    if (state.pause.count() > 0 && !state.retired()) {
        json["interval_seconds"] = state.pause.count();
        json["because"] = text::word(state.because);
        put(json, "next_poll", state.next_poll);
    }
    json["failures"] = state.failures;
    if (state.status != 0) json["status"] = state.status;
    put(json, "error", state.error);
    put(json, "version", state.version);
    json["entries"] = state.entries;
    json["undated"] = state.undated;
    put(json, "ill_formed_why", state.ill_formed_why);
    if (state.rhythm.count() > 0) json["rhythm_seconds"] = state.rhythm.count();
    put(json, "moving_to", state.move.to);
    put(json, "adopted", state.adopted);
    if (state.pages.wanted > 0) {
        json["pages_wanted"] = state.pages.wanted;
        json["pages_read"] = state.pages.read;
        json["pages_late"] = state.pages.late;
        put(json, "pages_trouble", state.pages.trouble);
    }
    if (state.subscription.exists()) {
        json["hub"] = state.subscription.hub;
    } else if (!state.hubs.empty()) {
        json["hub"] = state.hubs.front();
    }
    if (state.hubs.size() > 1) json["hubs"] = state.hubs;
    if (state.subscription.exists()) {
        json["push"] = feeds::websub::standing(state.subscription, now);
        put(json, "pushed_until", state.subscription.until);
        put(json, "last_delivery", state.subscription.delivered);
    }
    put(json, "feed_link", state.feed_link);
    put(json, "retired_at", state.retired_at);
    return json;
}

}  // namespace vigie::daemon
