#include "extractors/report_json.h"

#include <nlohmann/json.hpp>

namespace vigie::extractors {
namespace {

using Json = nlohmann::ordered_json;
using text::fail;
using text::Result;
using text::TextError;

template <class T>
Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json date_json(const std::optional<text::DateRange>& date) {
    if (!date) return nullptr;
    return {{"from", text::to_iso(date->from)},
            {"to", text::to_iso(date->to)},
            {"precision", date->precision}};
}

Json place_json(const Place& place) {
    Json json{{"name", place.name}, {"country", place.country}};
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    if (!place.spelled.empty()) json["alternates"] = Json::array({place.spelled});
    put("admin1", place.admin1);
    put("admin1_legacy", place.admin1_legacy);
    put("admin2", place.admin2);
    if (place.point) {
        json["lat"] = place.point->lat;
        json["lon"] = place.point->lon;
        json["radius_km"] = place.radius_km;
    }
    json["geo_precision"] = place.precision;
    json["relation"] = name_of(place.relation);
    put("other_end", place.other_end);
    return json;
}

Json evidence_json(const Evidence& evidence) {
    Json json{{"field", evidence.field}, {"start", evidence.start}, {"end", evidence.end}};
    if (evidence.part == text::Part::title) json["in"] = "title";
    json["text"] = evidence.text;
    json["rule"] = evidence.rule;
    return json;
}

template <class T, class F>
Json list_json(const std::vector<T>& values, F one) {
    Json list = Json::array();
    for (const T& value : values)
        list.push_back(one(value));
    return list;
}

// ---- reading --------------------------------------------------------------------------------

std::string string_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

std::optional<int> int_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    if (at == json.end() || !at->is_number_integer()) return std::nullopt;
    return at->get<int>();
}

std::optional<double> double_at(const Json& json, const char* key) {
    const auto at = json.find(key);
    if (at == json.end() || !at->is_number()) return std::nullopt;
    return at->get<double>();
}

const Json& array_at(const Json& json, const char* key) {
    static const Json none = Json::array();
    const auto at = json.find(key);
    return at != json.end() && at->is_array() ? *at : none;
}

template <class T>
Result<T> word_at(const Json& json, const char* key, std::optional<T> (*read)(std::string_view)) {
    const std::string word = string_at(json, key);
    if (const auto value = read(word)) return *value;
    return fail(TextError::malformed, std::string(key) + ": unknown word '" + word + "'");
}

Result<std::optional<text::DateRange>> date_at(const Json& json) {
    const auto at = json.find("date");
    if (at == json.end() || !at->is_object()) return std::nullopt;
    const auto from = VIGIE_TRY(text::parse_day(string_at(*at, "from")));
    const auto to = VIGIE_TRY(text::parse_day(string_at(*at, "to")));
    return text::DateRange{from, to, int_at(*at, "precision").value_or(1)};
}

Result<Place> place_from(const Json& json) {
    Place place;
    place.name = string_at(json, "name");
    for (const Json& other : array_at(json, "alternates"))
        if (other.is_string()) place.spelled = other.get<std::string>();
    place.country = string_at(json, "country");
    place.admin1 = string_at(json, "admin1");
    place.admin1_legacy = string_at(json, "admin1_legacy");
    place.admin2 = string_at(json, "admin2");
    place.other_end = string_at(json, "other_end");
    place.precision = int_at(json, "geo_precision").value_or(1);
    place.radius_km = double_at(json, "radius_km").value_or(0);
    const auto lat = double_at(json, "lat");
    const auto lon = double_at(json, "lon");
    if (lat && lon) place.point = text::LatLon{*lat, *lon};
    if (json.contains("relation")) {
        place.relation = VIGIE_TRY(word_at(json, "relation", relation_of));
    }
    return place;
}

Result<Casualty> casualty_from(const Json& json) {
    Casualty row;
    row.status = VIGIE_TRY(word_at(json, "status", status_of));
    row.side = string_at(json, "side");
    row.min = int_at(json, "min");
    row.max = int_at(json, "max");
    row.according_to = string_at(json, "according_to");
    return row;
}

Result<Actor> actor_from(const Json& json) {
    return Actor{string_at(json, "name"), VIGIE_TRY(word_at(json, "role", role_of))};
}

Result<Claim> claim_from(const Json& json) {
    return Claim{string_at(json, "by"),
                 VIGIE_TRY(word_at(json, "stance", stance_of)),
                 string_at(json, "about")};
}

Result<Materiel> materiel_from(const Json& json) {
    return Materiel{string_at(json, "what"),
                    int_at(json, "count"),
                    VIGIE_TRY(word_at(json, "effect", effect_of))};
}

Result<Evidence> evidence_from(const Json& json) {
    Evidence evidence;
    evidence.field = string_at(json, "field");
    evidence.part = string_at(json, "in") == "title" ? text::Part::title : text::Part::body;
    evidence.start = static_cast<std::uint32_t>(int_at(json, "start").value_or(0));
    evidence.end = static_cast<std::uint32_t>(int_at(json, "end").value_or(0));
    evidence.text = string_at(json, "text");
    evidence.rule = string_at(json, "rule");
    return evidence;
}

template <class T>
Result<std::vector<T>> list_from(const Json& json, const char* key, Result<T> (*one)(const Json&)) {
    std::vector<T> list;
    for (const Json& item : array_at(json, key))
        list.push_back(VIGIE_TRY(one(item)));
    return list;
}

}  // namespace

Json to_json(const Report& report) {
    Json json{{"event_type", name_of(type_of(report.sub_type))},
              {"sub_event_type", name_of(report.sub_type)},
              {"date", date_json(report.date)},
              {"places", list_json(report.places, place_json)},
              {"actors",
               list_json(report.actors,
                         [](const Actor& actor) -> Json {
                             return {{"name", actor.name}, {"role", name_of(actor.role)}};
                         })},
              {"casualties",
               list_json(report.casualties,
                         [](const Casualty& row) -> Json {
                             return {{"status", name_of(row.status)},
                                     {"side", row.side},
                                     {"min", or_null(row.min)},
                                     {"max", or_null(row.max)},
                                     {"according_to", row.according_to}};
                         })},
              {"claims",
               list_json(report.claims,
                         [](const Claim& claim) -> Json {
                             return {{"by", claim.by},
                                     {"stance", name_of(claim.stance)},
                                     {"about", claim.about}};
                         })},
              {"materiel",
               list_json(report.materiel,
                         [](const Materiel& materiel) -> Json {
                             return {{"what", materiel.what},
                                     {"count", or_null(materiel.count)},
                                     {"effect", name_of(materiel.effect)}};
                         })},
              {"evidence", list_json(report.evidence, evidence_json)},
              {"confidence", report.confidence}};
    if (report.area) json["area"] = place_json(*report.area);
    return json;
}

Result<Report> report_from_json(const Json& json) {
    if (!json.is_object()) return fail(TextError::malformed, "a report must be a JSON object");
    Report report;
    report.sub_type = VIGIE_TRY(word_at(json, "sub_event_type", sub_event_type));
    report.date = VIGIE_TRY(date_at(json));
    report.places = VIGIE_TRY(list_from(json, "places", place_from));
    if (const auto area = json.find("area"); area != json.end() && area->is_object())
        report.area = VIGIE_TRY(place_from(*area));
    report.actors = VIGIE_TRY(list_from(json, "actors", actor_from));
    report.casualties = VIGIE_TRY(list_from(json, "casualties", casualty_from));
    report.claims = VIGIE_TRY(list_from(json, "claims", claim_from));
    report.materiel = VIGIE_TRY(list_from(json, "materiel", materiel_from));
    report.evidence = VIGIE_TRY(list_from(json, "evidence", evidence_from));
    report.confidence = double_at(json, "confidence").value_or(0);
    return report;
}

}  // namespace vigie::extractors
