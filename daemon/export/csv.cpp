#include "daemon/export/csv.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "daemon/json_at.h"
#include "text/time.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

struct Column {
    const char* name;
    const char* hashtag;
};

constexpr std::array<Column, 25> columns_in_order{{
    {"event_id_cnty", "#event+id"},
    {"event_date", "#date+occurred"},
    {"year", "#date+year+occurred"},
    {"time_precision", "#date+precision"},
    {"disorder_type", "#event+category"},
    {"event_type", "#event+type"},
    {"sub_event_type", "#event+type+sub"},
    {"actor1", "#group+name+perpetrator"},
    {"assoc_actor_1", "#group+name+perpetrator+other"},
    {"actor2", "#group+name+target"},
    {"assoc_actor_2", "#group+name+target+other"},
    {"iso", "#country+code+num+iso"},
    {"country", "#country+name"},
    {"admin1", "#adm1+name"},
    {"admin2", "#adm2+name"},
    {"location", "#loc+name"},
    {"latitude", "#geo+lat"},
    {"longitude", "#geo+lon"},
    {"geo_precision", "#geo+precision"},
    {"source", "#meta+source"},
    {"source_url", "#meta+url"},
    {"notes", "#description"},
    {"fatalities", "#affected+killed"},
    {"tags", "#meta+tags"},
    {"timestamp", "#date+updated"},
}};

struct Country {
    const char* code;
    const char* number;  ///< ISO 3166-1 numeric
    const char* name;
};

/// Mali and its neighbours; others keep their code for a name.
constexpr std::array<Country, 8> countries{{{"ML", "466", "Mali"},
                                            {"NE", "562", "Niger"},
                                            {"BF", "854", "Burkina Faso"},
                                            {"MR", "478", "Mauritania"},
                                            {"DZ", "012", "Algeria"},
                                            {"SN", "686", "Senegal"},
                                            {"GN", "324", "Guinea"},
                                            {"CI", "384", "Ivory Coast"}}};

Country country_of(const std::string& code) {
    const auto known = std::find_if(
        countries.begin(), countries.end(), [&](const Country& one) { return code == one.code; });
    return known != countries.end() ? *known : Country{code.c_str(), "", code.c_str()};
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string safe = "\"";
    for (const char c : field)
        safe += c == '"' ? "\"\"" : std::string(1, c);
    return safe + '"';
}

/// A word of somebody else's, which a spreadsheet must not compute; nor what stands behind a ';' or
/// a tab in it, where one whose decimals have a comma begins another cell.
std::string harmless(const std::string& word) {
    std::string safe;
    bool begins = true;
    for (const char c : word) {
        if (begins && std::string_view("=+-@\t\r").find(c) != std::string_view::npos) safe += '\'';
        safe += c;
        begins = c == ';' || c == '\t' || c == '\n' || c == '\r' || (begins && c == ' ');
    }
    return safe;
}

std::string plain(const Json& value) {
    if (value.is_string()) return harmless(value.get<std::string>());
    return value.is_null() ? "" : value.dump();
}

std::string disorder_of(const std::string& type, const std::string& sub_type) {
    if (type.empty() || type == "Strategic developments") return type;
    const bool mob = sub_type == "Mob violence";
    return (type == "Protests" || type == "Riots") && !mob ? "Demonstrations"
                                                           : "Political violence";
}

/// Names that are in `list` once each, joined as ACLED joins them.
std::string joined(const std::vector<std::string>& list) {
    std::string all;
    std::vector<std::string> told;
    for (const std::string& one : list) {
        if (one.empty() || std::find(told.begin(), told.end(), one) != told.end()) continue;
        all += (told.empty() ? "" : "; ") + one;
        told.push_back(one);
    }
    return harmless(all);
}

/// The first who has the role, and the others.
struct Side {
    std::string first;
    std::vector<std::string> others;
};

Side side_of(const Json& alert, std::string_view role, std::string_view helper) {
    Side side;
    for (const Json& actor : list_at(alert, "actors")) {
        const std::string has = string_at(actor, "role");
        const std::string name = string_at(actor, "name");
        if (has == role && side.first.empty()) {
            side.first = name;
        } else if (has == role || has == helper) {
            side.others.push_back(name);
        }
    }
    return side;
}

std::string from_sources(const Json& alert, const char* key) {
    std::vector<std::string> all;
    for (const Json& source : list_at(alert, "sources"))
        all.push_back(string_at(source, key));
    return joined(all);
}

std::string unix_time(const std::string& instant) {
    const auto moment = text::parse_instant(instant);
    if (!moment) return "";
    return std::to_string(
        std::chrono::floor<std::chrono::seconds>(*moment).time_since_epoch().count());
}

std::string tags_of(const Json& alert) {
    return "severity=" + std::to_string(int_at(member(alert, "severity"), "level", 0)) +
           "; certainty=" + string_at(alert, "certainty") +
           "; revision=" + std::to_string(int_at(alert, "revision", 0));
}

using Row = std::vector<std::string>;

void add_where(Row& row, const Json& place) {
    const std::string code = string_at(place, "country");
    const Country country = country_of(code);
    row.insert(row.end(), {country.number, country.name});
    for (const char* key : {"admin1", "admin2", "name", "lat", "lon", "geo_precision"})
        row.push_back(member(place, key).is_number() ? member(place, key).dump()
                                                     : plain(member(place, key)));
}

Row row_of(const Json& alert, const CsvForm& form) {
    const Json& date = member(alert, "date");
    const std::string day = string_at(date, "from");
    const std::string type = string_at(alert, "event_type");
    const std::string sub_type = string_at(alert, "sub_event_type");
    const Side one = side_of(alert, "perpetrator", "ally");
    const Side two = side_of(alert, "target", "");
    Row row{string_at(alert, "id"),
            day,
            day.substr(0, 4),
            plain(member(date, "precision")),
            disorder_of(type, sub_type),
            type,
            sub_type,
            harmless(one.first),
            joined(one.others),
            harmless(two.first),
            joined(two.others)};
    add_where(row, member(alert, "place"));
    row.insert(row.end(),
               {from_sources(alert, "outlet"),
                from_sources(alert, "url"),
                plain(member(member(alert, "summary"), form.language.c_str())),
                plain(member(member(alert, "fatalities"), "best")),
                tags_of(alert),
                unix_time(string_at(alert, "sent"))});
    return row;
}

std::string line_of(const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
        line += (i == 0 ? "" : ",") + quoted(row[i]);
    return line + "\r\n";
}

}  // namespace

std::string csv_of(const std::vector<Json>& alerts, const CsvForm& form) {
    Row names;
    Row hashtags;
    for (const Column& column : columns_in_order) {
        names.emplace_back(column.name);
        hashtags.emplace_back(column.hashtag);
    }
    std::string text = line_of(names);
    if (form.hxl) text += line_of(hashtags);
    for (const Json& alert : alerts) {
        if (string_at(alert, "message") != "cancel") text += line_of(row_of(alert, form));
    }
    return text;
}

}  // namespace vigie::daemon
