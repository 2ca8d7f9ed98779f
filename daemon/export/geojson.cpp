#include "daemon/export/geojson.h"

#include "daemon/export/point.h"
#include "daemon/json_at.h"
#include "daemon/present.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

Json geometry_of(const Json& place) {
    if (!has_point(place)) return nullptr;
    // The longitude first: RFC 7946, 3.1.1.
    const Json coordinates = Json::array({member(place, "lon"), member(place, "lat")});
    return {{"type", "Point"}, {"coordinates", coordinates}};
}

void copy(const Json& from, const char* key, Json& to, const char* name) {
    to[name] = member(from, key);
}

Json urls_of(const Json& alert) {
    Json urls = Json::array();
    for (const Json& source : list_at(alert, "sources"))
        urls.push_back(member(source, "url"));
    return urls;
}

Json properties_of(const Json& alert) {
    Json properties = Json::object();
    for (const char* key : {"revision", "message", "sent", "event_type", "sub_event_type"})
        copy(alert, key, properties, key);
    const Json& date = member(alert, "date");
    copy(date, "from", properties, "date_from");
    copy(date, "to", properties, "date_to");
    copy(date, "precision", properties, "date_precision");
    const Json& place = member(alert, "place");
    copy(place, "name", properties, "place");
    for (const char* key : {"admin2", "admin1", "country", "geo_precision", "radius_km"})
        copy(place, key, properties, key);
    properties["actors"] = actors_text(alert);
    copy(member(alert, "fatalities"), "best", properties, "fatalities");
    copy(member(alert, "severity"), "level", properties, "severity");
    copy(member(alert, "severity"), "reason", properties, "severity_reason");
    copy(alert, "certainty", properties, "certainty");
    copy(member(alert, "summary"), "fr", properties, "summary_fr");
    copy(member(alert, "summary"), "en", properties, "summary_en");
    properties["sources"] = urls_of(alert);
    return properties;
}

}  // namespace

std::string geojson_of(const std::vector<Json>& alerts) {
    constexpr auto replace = Json::error_handler_t::replace;
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[";
    const char* between = "\n";
    for (const Json& alert : alerts) {
        if (string_at(alert, "message") == "cancel") continue;
        const Json feature{{"type", "Feature"},
                           {"id", member(alert, "id")},
                           {"geometry", geometry_of(member(alert, "place"))},
                           {"properties", properties_of(alert)}};
        text += between + feature.dump(-1, ' ', false, replace);
        between = ",\n";
    }
    return text + "\n]}\n";
}

}  // namespace vigie::daemon
