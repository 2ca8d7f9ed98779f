#include "daemon/export/atom.h"

#include <algorithm>

#include "daemon/export/point.h"
#include "daemon/export/prose.h"
#include "daemon/export/xml.h"
#include "daemon/json_at.h"
#include "text/hash.h"

namespace vigie::daemon {
namespace {

using Json = nlohmann::ordered_json;

/// The same for ever for the same words: a UUID of version 8 (RFC 9562, 5.8), made of their hash.
std::string uuid_of(const std::string& words) {
    std::string hex = text::hash_hex(words);
    hex[12] = '8';
    hex[16] = "89ab"[(hex[16] >= 'a' ? hex[16] - 'a' + 10 : hex[16] - '0') % 4];
    return "urn:uuid:" + hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' +
           hex.substr(16, 4) + '-' + hex.substr(20);
}

std::string title_of(const Json& alert, const AtomForm& form) {
    const bool french = form.language == "fr";
    std::string summary = string_at(member(alert, "summary"), french ? "fr" : "en");
    if (string_at(alert, "message") != "cancel") return summary;
    return (french ? "Annulé : " : "Cancelled: ") + summary;
}

std::string links_of(const Json& alert) {
    std::string links;
    for (const Json& source : list_at(alert, "sources")) {
        const std::string url = string_at(source, "url");
        if (url.empty()) continue;
        links += "    <link rel=\"" + std::string(links.empty() ? "alternate" : "via") +
                 "\" href=\"" + xml_text(url) + "\" title=\"" +
                 xml_text(string_at(source, "outlet")) + "\"/>\n";
    }
    return links;
}

/// For maps (GeoRSS simple); a region has no point.
std::string point_of(const Json& alert) {
    const Json& place = member(alert, "place");
    if (!has_point(place)) return "";
    return xml_line(
        4, "georss:point", member(place, "lat").dump() + " " + member(place, "lon").dump());
}

std::string category(const std::string& term) {
    return term.empty() ? "" : "    <category term=\"" + xml_text(term) + "\"/>\n";
}

std::string entry_of(const Json& alert, const AtomForm& form) {
    std::string entry = "  <entry>\n";
    entry += xml_line(4, "id", uuid_of("vigie alert " + string_at(alert, "id")));
    entry += xml_line(4, "title", title_of(alert, form));
    entry += xml_line(4, "updated", string_at(alert, "sent"));
    entry += links_of(alert);
    entry +=
        category(string_at(alert, "event_type")) + category(string_at(alert, "sub_event_type"));
    entry += point_of(alert);
    entry +=
        "    <content type=\"text\">" + xml_text(prose_of(alert, form.language)) + "</content>\n";
    return entry + "  </entry>\n";
}

}  // namespace

std::string atom_of(const std::vector<Json>& alerts, const AtomForm& form) {
    std::string updated = "1970-01-01T00:00:00Z";
    for (const Json& alert : alerts)
        updated = std::max(updated, string_at(alert, "sent"));
    std::string feed =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:georss=\"http://www.georss.org/georss\" "
        "xml:lang=\"" +
        form.language + "\">\n";
    feed += xml_line(2, "id", uuid_of("vigie feed " + form.publisher));
    feed += xml_line(2, "title", form.publisher);
    feed += xml_line(2, "updated", updated);
    feed += "  <author>" + std::string("<name>") + xml_text(form.publisher) + "</name></author>\n";
    for (const Json& alert : alerts)
        feed += entry_of(alert, form);
    return feed + "</feed>\n";
}

}  // namespace vigie::daemon
