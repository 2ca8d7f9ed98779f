#include "daemon/evaluate/answer.h"

#include <charconv>

#include "daemon/evaluate/names.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::evaluate {
namespace {

using Json = nlohmann::ordered_json;

std::string string_at(const Json& json, const char* key) {
    if (!json.is_object()) return "";
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : "";
}

const Json& array_at(const Json& json, const char* key) {
    static const Json none = Json::array();
    if (!json.is_object()) return none;
    const auto at = json.find(key);
    return at != json.end() && at->is_array() ? *at : none;
}

/// Numbers may stand in quotes in older annotations.
std::optional<int> number_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    if (at == json.end()) return std::nullopt;
    if (at->is_number()) return at->get<int>();
    const std::string text = string_at(json, key);
    int value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failed == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<text::Day> day_of(const std::string& text) {
    const auto day = text::parse_day(text.substr(0, 10));
    return day ? std::optional(*day) : std::nullopt;
}

std::optional<std::pair<text::Day, text::Day>> date_of(const Json& event) {
    const auto at = event.find("date");
    if (at == event.end()) return std::nullopt;
    if (at->is_string()) {
        const auto day = day_of(at->get<std::string>());
        return day ? std::optional(std::pair(*day, *day)) : std::nullopt;
    }
    const auto first = day_of(string_at(*at, "from"));
    if (!first) return std::nullopt;
    return std::pair(*first, day_of(string_at(*at, "to")).value_or(*first));
}

void add_place(Answer& answer, const Json& place) {
    const auto add = [&](std::string key) {
        if (!key.empty()) answer.places.push_back(std::move(key));
    };
    if (place.is_string()) return add(key_of(place.get<std::string>()));
    add(key_of(string_at(place, "name")));
    for (const Json& other : array_at(place, "alternates")) {
        if (other.is_string()) add(key_of(other.get<std::string>()));
    }
    for (const char* level : {"admin1", "admin1_legacy"}) {
        const std::string region = string_at(place, level);
        if (!region.empty()) answer.regions.insert(key_of(region));
    }
    const std::string country = string_at(place, "country");
    if (!answer.country && !country.empty()) answer.country = country.substr(0, 2);
}

void add_rows(Answer& answer, const Json& event) {
    for (const Json& row : array_at(event, "actors")) {
        const std::string name = string_at(row, "name");
        if (!name.empty()) answer.actors.emplace(actor(name), string_at(row, "role"));
    }
    for (const Json& row : array_at(event, "casualties")) {
        answer.tolls.push_back({string_at(row, "status"),
                                side_class(string_at(row, "side")),
                                number_at(row, "min"),
                                number_at(row, "max")});
    }
    for (const Json& row : array_at(event, "claims")) {
        answer.claims.emplace(actor(string_at(row, "by")), stance_class(string_at(row, "stance")));
    }
    for (const Json& row : array_at(event, "materiel")) {
        std::string what = key_of(string_at(row, "what"));
        while (what.ends_with('s'))
            what.pop_back();
        answer.materiel.emplace(what, string_at(row, "effect"), number_at(row, "count"));
    }
}

}  // namespace

Answer answer_from_json(const Json& event) {
    Answer answer;
    answer.event_type = string_at(event, "event_type");
    answer.sub_type = string_at(event, "sub_event_type");
    for (const Json& other : array_at(event, "alt_sub_event_types")) {
        if (other.is_string()) answer.other_sub_types.push_back(other.get<std::string>());
    }
    answer.date = date_of(event);
    const std::string country = string_at(event, "country");
    if (!country.empty()) answer.country = country.substr(0, 2);
    for (const Json& place : array_at(event, "places"))
        add_place(answer, place);
    const std::string region = string_at(event, "admin1");
    if (!region.empty()) answer.regions.insert(key_of(region));
    add_rows(answer, event);
    const auto optional = event.find("optional");
    answer.optional = optional != event.end() && optional->is_boolean() && optional->get<bool>();
    return answer;
}

Annotation annotation_from_json(const Json& document) {
    Annotation annotation;
    for (const Json& event : array_at(document, "events")) {
        annotation.events.push_back(answer_from_json(event));
    }
    const auto relevant = document.find("relevant");
    annotation.relevant = relevant != document.end() && relevant->is_boolean()
                              ? relevant->get<bool>()
                              : !annotation.events.empty();
    return annotation;
}

}  // namespace vigie::daemon::evaluate
