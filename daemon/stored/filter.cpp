#include "daemon/stored/filter.h"

#include <algorithm>
#include <charconv>

#include "alerts/desk/actors.h"
#include "daemon/error.h"
#include "daemon/json_at.h"
#include "daemon/kinds.h"
#include "daemon/settings/mistake.h"
#include "text/fold.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;
using text::Result;

auto wrong(const std::string& what) {
    return text::fail(std::make_error_code(std::errc::invalid_argument), what);
}

// ---- reading --------------------------------------------------------------------------------

Result<std::optional<text::Day>> day_from(const char* option, const std::string& word) {
    if (word.empty()) return std::nullopt;
    const auto day = text::parse_day(word);
    if (day) return *day;
    return wrong(std::string(option) + ": '" + word + "' is no day such as 2026-03-08");
}

std::optional<double> degrees(std::string_view word, double most) {
    double value = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool whole = failed == std::errc{} && end == word.data() + word.size();
    return whole && value >= -most && value <= most ? std::optional(value) : std::nullopt;
}

Result<std::optional<text::LatLon>> point_from(const std::string& word) {
    if (word.empty()) return std::nullopt;
    const auto comma = word.find(',');
    if (comma != std::string::npos) {
        const auto lat = degrees(std::string_view(word).substr(0, comma), 90);
        const auto lon = degrees(std::string_view(word).substr(comma + 1), 180);
        if (lat && lon) return text::LatLon{*lat, *lon};
    }
    return wrong("--near: '" + word + "' is no point such as 14.35,-3.61 (degrees north and east)");
}

Result<bool> by_sending(const std::string& word) {
    if (word == "event") return false;
    if (word == "sent") return true;
    return wrong("--by: days are of the 'event' or of being 'sent', not of '" + word + "'" +
                 did_you_mean(word, {"event", "sent"}));
}

Result<std::vector<extractors::SubEventType>> kinds_from(const std::vector<std::string>& words) {
    std::vector<extractors::SubEventType> all;
    for (const std::string& word : words) {
        const auto kinds = kinds_called(word);
        if (kinds.empty()) return wrong("--type: " + no_such_kind(word));
        all.insert(all.end(), kinds.begin(), kinds.end());
    }
    return all;
}

// ---- fitting --------------------------------------------------------------------------------

/// The places of an alert: the main one first.
std::vector<Json> places_of(const Json& alert) {
    std::vector<Json> places;
    if (member(alert, "place").is_object()) places.push_back(member(alert, "place"));
    for (const Json& place : list_at(alert, "places"))
        places.push_back(place);
    return places;
}

bool is_called(const Json& place, const std::string& folded) {
    for (const char* key : {"name", "admin1", "admin1_legacy", "admin2", "other_end"}) {
        if (text::folded(string_at(place, key)) == folded) return true;
    }
    const Json& spellings = list_at(place, "alternates");
    return std::any_of(spellings.begin(), spellings.end(), [&](const Json& one) {
        return one.is_string() && text::folded(one.get<std::string>()) == folded;
    });
}

bool is_near(const Json& place, const AlertFilter& filter) {
    const Json& lat = member(place, "lat");
    const Json& lon = member(place, "lon");
    if (!lat.is_number() || !lon.is_number()) return false;
    return text::distance_km({lat.get<double>(), lon.get<double>()}, *filter.near) <= filter.km;
}

bool fits_places(const Json& alert, const AlertFilter& filter) {
    const auto places = places_of(alert);
    const auto any = [&](auto holds) { return std::any_of(places.begin(), places.end(), holds); };
    const auto called = [&](const Json& place) { return is_called(place, filter.place); };
    const auto near = [&](const Json& place) { return is_near(place, filter); };
    return (filter.place.empty() || any(called)) && (!filter.near || any(near));
}

bool fits_actors(const Json& alert, const AlertFilter& filter) {
    const Json& actors = list_at(alert, "actors");
    return filter.actor.empty() || std::any_of(actors.begin(), actors.end(), [&](const Json& one) {
               const std::string name = string_at(one, "name");
               return text::folded(name) == filter.actor ||
                      text::folded(alerts::parent_of(name)) == filter.actor;
           });
}

/// The last day of an event: of what lasts the day it was lifted, and none while it stands.
std::string last_day(const Json& alert) {
    const Json& date = member(alert, "date");
    const auto until = alert.find("until");
    if (until == alert.end()) return string_at(date, "to");
    return until->is_object() ? string_at(*until, "to") : "";
}

bool fits_days(const Json& alert, const AlertFilter& filter) {
    if (!filter.since && !filter.until) return true;
    const Json& date = member(alert, "date");
    const bool sent = filter.by_sending || !date.is_object();
    const std::string day = string_at(alert, "sent").substr(0, 10);
    const auto from = text::parse_day(sent ? day : string_at(date, "from"));
    const std::string last = sent ? day : last_day(alert);
    const auto to = text::parse_day(last);
    if (!from || (!to && !last.empty())) return false;
    return (!filter.since || !to || *to >= *filter.since) &&
           (!filter.until || *from <= *filter.until);
}

bool fits_kind(const Json& alert, const AlertFilter& filter) {
    if (filter.kinds.empty()) return true;
    const auto kind = extractors::sub_event_type(string_at(alert, "sub_event_type"));
    return kind && std::find(filter.kinds.begin(), filter.kinds.end(), *kind) != filter.kinds.end();
}

}  // namespace

Result<AlertFilter> filter_from(const FilterWords& words) {
    AlertFilter filter;
    filter.since = VIGIE_TRY(day_from("--since", words.since));
    filter.until = VIGIE_TRY(day_from("--until", words.until));
    if (filter.since && filter.until && *filter.until < *filter.since) {
        return wrong("--until is before --since");
    }
    filter.by_sending = VIGIE_TRY(by_sending(words.by));
    filter.place = text::folded(words.place);
    filter.near = VIGIE_TRY(point_from(words.near));
    if (filter.near.has_value() != words.km.has_value()) {
        return wrong("--near and --km go together: --near 14.35,-3.61 --km 50");
    }
    filter.km = words.km.value_or(0);
    filter.actor = text::folded(words.actor);
    filter.kinds = VIGIE_TRY(kinds_from(words.types));
    filter.severity = words.severity;
    return filter;
}

bool fits(const Json& alert, const AlertFilter& filter) {
    return int_at(member(alert, "severity"), "level", 0) >= filter.severity &&
           fits_kind(alert, filter) && fits_days(alert, filter) && fits_actors(alert, filter) &&
           fits_places(alert, filter);
}

}  // namespace vigie::daemon
