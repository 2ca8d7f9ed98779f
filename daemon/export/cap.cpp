#include "daemon/export/cap.h"

#include "daemon/export/point.h"
#include "daemon/export/prose.h"
#include "daemon/export/xml.h"
#include "daemon/json_at.h"
#include "daemon/present.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

/// CAP wants seconds and a zone in digits, and UTC as -00:00.
std::string moment(const std::string& instant) {
    return instant.size() < 19 ? "" : instant.substr(0, 19) + "-00:00";
}

std::string capitalised(std::string word) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

std::string identifier_of(const Json& alert) {
    return string_at(alert, "id") + "." + std::to_string(int_at(alert, "revision", 0));
}

std::string severity_word(int level) {
    switch (level) {
        case 5:
            return "Extreme";
        case 4:
            return "Severe";
        case 3:
            return "Moderate";
        case 2:
        case 1:
            return "Minor";
        default:
            return "Unknown";
    }
}

std::string references_of(const std::vector<Json>& revisions, const std::string& sender) {
    std::string all;
    for (std::size_t i = 0; i + 1 < revisions.size(); ++i) {
        all += (i == 0 ? "" : " ") + sender + "," + identifier_of(revisions[i]) + "," +
               moment(string_at(revisions[i], "sent"));
    }
    return all;
}

std::string number_text(const Json& value) {
    return value.is_number() ? value.dump() : "";
}

std::string parameter(const std::string& name, const std::string& value) {
    if (value.empty()) return "";
    return "    <parameter>\n" + xml_line(6, "valueName", name) + xml_line(6, "value", value) +
           "    </parameter>\n";
}

std::string area_of(const Json& alert) {
    const Json& place = member(alert, "place");
    std::string area = "    <area>\n" + xml_line(6, "areaDesc", place_text(alert));
    if (has_point(place)) {
        const std::string radius = number_text(member(place, "radius_km"));
        area += xml_line(6,
                         "circle",
                         member(place, "lat").dump() + "," + member(place, "lon").dump() + " " +
                             (radius.empty() ? "0" : radius));
    }
    return area + "    </area>\n";
}

std::string first_url(const Json& alert) {
    for (const Json& source : list_at(alert, "sources")) {
        if (std::string url = string_at(source, "url"); !url.empty()) return url;
    }
    return "";
}

std::string info_of(const Json& alert, const std::string& language, const CapForm& form) {
    const std::string day = string_at(member(alert, "date"), "from");
    std::string info = "  <info>\n";
    info += xml_line(4, "language", language);
    info += xml_line(4, "category", "Security");
    info += xml_line(4, "event", string_at(alert, "sub_event_type"));
    info += xml_line(4, "urgency", "Past");
    info += xml_line(4, "severity", severity_word(int_at(member(alert, "severity"), "level", 0)));
    info += xml_line(4, "certainty", capitalised(string_at(alert, "certainty")));
    if (!day.empty()) info += xml_line(4, "onset", day + "T00:00:00-00:00");
    info += xml_line(4, "senderName", form.sender);
    info += xml_line(4, "headline", string_at(member(alert, "summary"), language.c_str()));
    info += xml_line(4, "description", prose_of(alert, language));
    info += xml_line(4, "web", first_url(alert));
    info += parameter("event_type", string_at(alert, "event_type"));
    info += parameter("severity_level", number_text(member(member(alert, "severity"), "level")));
    info += parameter("date_precision", number_text(member(member(alert, "date"), "precision")));
    info += parameter("merged_into", string_at(alert, "merged_into"));
    return info + area_of(alert) + "  </info>\n";
}

}  // namespace

std::string cap_sender_mistake(std::string_view sender) {
    if (sender.find_first_of(" ,<&\t\r\n") == std::string_view::npos) return "";
    return "a CAP sender has no blank, comma, '<' or '&' in it, not '" + std::string(sender) + "'";
}

std::string cap_of(const std::vector<Json>& revisions, const CapForm& form) {
    const Json& alert = revisions.back();
    std::string message =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n";
    message += xml_line(2, "identifier", identifier_of(alert));
    message += xml_line(2, "sender", form.sender);
    message += xml_line(2, "sent", moment(string_at(alert, "sent")));
    message += xml_line(2, "status", form.status);
    message += xml_line(2, "msgType", capitalised(string_at(alert, "message")));
    message += xml_line(2, "scope", form.scope);
    if (form.scope == "Restricted") message += xml_line(2, "restriction", form.restriction);
    message += xml_line(2, "references", references_of(revisions, form.sender));
    message += xml_line(2, "incidents", string_at(alert, "id"));
    const bool french_first = form.language != "en";
    for (const char* language : {french_first ? "fr" : "en", french_first ? "en" : "fr"})
        message += info_of(alert, language, form);
    return message + "</alert>\n";
}

}  // namespace vigie::daemon
