#include "alerts/wire/frames.h"

#include <algorithm>
#include <array>
#include <utility>

#include "alerts/json_text.h"
#include "alerts/topic.h"
#include "alerts/wire/header_text.h"

namespace vigie::alerts {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t max_json = 4096;  // of a header or a request, far above any real one

constexpr std::array<std::pair<Request::Verb, std::string_view>, 5> verbs{{
    {Request::Verb::hello, "HELLO"},
    {Request::Verb::head, "HEAD"},
    {Request::Verb::replay, "REPLAY"},
    {Request::Verb::snapshot, "SNAPSHOT"},
    {Request::Verb::resend, "RESEND"},
}};

std::optional<Json> parse(const std::string& text) {
    if (text.size() > max_json) return std::nullopt;
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) return std::nullopt;
    return json;
}

std::string string_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

std::int64_t integer_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_number_integer() ? at->get<std::int64_t>() : 0;
}

/// Ten minutes, in ms: a subscriber waits for a few periods, whatever a publisher says.
constexpr std::int64_t longest_period = 600'000;

Json greeting_json(const std::string& publisher, const Greeting& greeting) {
    return {{"v", wire_version},
            {"publisher", publisher},
            {"epoch", greeting.head.epoch},
            {"head", greeting.head.seq},
            {"period_ms", greeting.period_ms}};
}

std::optional<Greeting> greeting_from(const std::string& text) {
    const auto json = parse(text);
    if (!json) return std::nullopt;
    const auto period = std::clamp<std::int64_t>(integer_at(*json, "period_ms"), 0, longest_period);
    const Greeting greeting{{string_at(*json, "epoch"), integer_at(*json, "head")},
                            static_cast<int>(period)};
    if (greeting.head.epoch.empty() || greeting.head.seq < 0) return std::nullopt;
    return greeting;
}

}  // namespace

Frames alert_frames(const std::string& publisher,
                    const std::string& epoch,
                    const OutboxRow& row,
                    const Address& address) {
    HeaderText header;
    return {address.topic,
            std::string(header.write(publisher, epoch, row, address.previous)),
            row.body};
}

Frames notice_frames(const std::string& publisher,
                     const std::string& epoch,
                     const std::string& topic,
                     const std::string& body) {
    return {
        topic, json_text({{"v", wire_version}, {"publisher", publisher}, {"epoch", epoch}}), body};
}

Frames heartbeat_frames(const std::string& publisher, const Greeting& greeting) {
    return {std::string(heartbeat_topic), json_text(greeting_json(publisher, greeting)), ""};
}

Frames hello_frames(const std::string& publisher, const Greeting& greeting) {
    return {"HELLO", json_text(greeting_json(publisher, greeting))};
}

Frames head_frames(const Head& head) {
    return {"HEAD", json_text({{"epoch", head.epoch}, {"head", head.seq}})};
}

Frames end_frames(const Ending& ending) {
    return {"END",
            json_text({{"epoch", ending.head.epoch},
                       {"head", ending.head.seq},
                       {"after", ending.after},
                       {"count", ending.count},
                       {"more", ending.more}})};
}

Frames gone_frames(const Gone& gone) {
    return {"GONE",
            json_text({{"epoch", gone.head.epoch},
                       {"head", gone.head.seq},
                       {"oldest", gone.oldest},
                       {"why", "alerts after this seq are no longer kept: ask SNAPSHOT"}})};
}

Frames resent_frames(std::int64_t count) {
    return {"RESENT", json_text({{"count", count}})};
}

Frames error_frames(const std::string& why) {
    return {"ERROR", json_text({{"why", why}})};
}

Frames request_frames(const Request& request) {
    const auto* verb = std::find_if(
        verbs.begin(), verbs.end(), [&](const auto& row) { return row.first == request.verb; });
    Json json = Json::object();
    if (!request.epoch.empty()) json["epoch"] = request.epoch;
    if (!request.prefix.empty()) {
        json["prefix"] = request.prefix;
        json["after"] = request.after;
    }
    if (request.verb == Request::Verb::resend) {
        json["after"] = request.after;
        json["until"] = request.until;
    }
    return {std::string(verb->second), json_text(json)};
}

std::optional<Alerted> read_alert(const Frames& frames) {
    if (frames.size() != 3 || !frames[0].starts_with(topic_root)) return std::nullopt;
    const auto json = parse(frames[1]);
    if (!json) return std::nullopt;
    Alerted alerted{frames[0], {}, frames[2]};
    Header& header = alerted.header;
    header.publisher = string_at(*json, "publisher");
    header.epoch = string_at(*json, "epoch");
    header.seq = integer_at(*json, "seq");
    header.id = string_at(*json, "id");
    header.revision = static_cast<int>(integer_at(*json, "revision"));
    const auto previous = json->find("prev");
    const bool whole = previous != json->end() && previous->is_array() &&
                       previous->size() == header.previous.size();
    if (header.seq <= 0 || header.epoch.empty() || header.id.empty() || !whole) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < header.previous.size(); ++i) {
        if (!(*previous)[i].is_number_integer()) return std::nullopt;
        header.previous.at(i) = (*previous)[i].get<std::int64_t>();
    }
    return alerted;
}

std::optional<Greeting> read_heartbeat(const Frames& frames) {
    if (frames.size() != 3 || frames[0] != heartbeat_topic) return std::nullopt;
    return greeting_from(frames[1]);
}

std::optional<Greeting> read_hello(const Frames& frames) {
    if (frames.size() != 2 || frames[0] != "HELLO") return std::nullopt;
    return greeting_from(frames[1]);
}

std::optional<Ending> read_end(const Frames& frames) {
    if (frames.size() != 2 || frames[0] != "END") return std::nullopt;
    const auto json = parse(frames[1]);
    if (!json) return std::nullopt;
    const auto more = json->find("more");
    Ending ending{{string_at(*json, "epoch"), integer_at(*json, "head")},
                  integer_at(*json, "after"),
                  integer_at(*json, "count"),
                  more != json->end() && more->is_boolean() && more->get<bool>()};
    if (ending.head.epoch.empty()) return std::nullopt;
    return ending;
}

std::optional<Gone> read_gone(const Frames& frames) {
    if (frames.size() != 2 || frames[0] != "GONE") return std::nullopt;
    const auto json = parse(frames[1]);
    if (!json) return std::nullopt;
    Gone gone{{string_at(*json, "epoch"), integer_at(*json, "head")}, integer_at(*json, "oldest")};
    if (gone.head.epoch.empty()) return std::nullopt;
    return gone;
}

std::optional<std::int64_t> read_resent(const Frames& frames) {
    if (frames.size() != 2 || frames[0] != "RESENT") return std::nullopt;
    const auto json = parse(frames[1]);
    if (!json) return std::nullopt;
    return integer_at(*json, "count");
}

std::optional<std::string> read_error(const Frames& frames) {
    if (frames.size() != 2 || frames[0] != "ERROR") return std::nullopt;
    const auto json = parse(frames[1]);
    if (!json) return std::nullopt;
    return string_at(*json, "why");
}

std::optional<Request> read_request(const Frames& frames) {
    // A REQ socket puts an empty frame before its message.
    const std::size_t first = !frames.empty() && frames[0].empty() ? 1 : 0;
    if (frames.size() <= first || frames.size() > first + 2) return std::nullopt;
    const auto* verb = std::find_if(
        verbs.begin(), verbs.end(), [&](const auto& row) { return row.second == frames[first]; });
    if (verb == verbs.end()) return std::nullopt;
    Request request;
    request.verb = verb->first;
    if (frames.size() == first + 2) {
        const auto json = parse(frames[first + 1]);
        if (!json) return std::nullopt;
        request.epoch = string_at(*json, "epoch");
        request.prefix = string_at(*json, "prefix");
        request.after = std::max<std::int64_t>(0, integer_at(*json, "after"));
        request.until = std::max<std::int64_t>(0, integer_at(*json, "until"));
    }
    request.prefix = whole_prefix(request.prefix);
    return request;
}

}  // namespace vigie::alerts
