#include "feeds/feed_json.h"

#include "feeds/html/sanitize.h"
#include "text/time.h"

namespace vigie::feeds {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
}

void put(Json& json, const char* key, const std::optional<text::Instant>& at) {
    if (at) json[key] = text::to_iso(*at);
}

void put(Json& json, const char* key, const std::vector<std::string>& values) {
    if (!values.empty()) json[key] = values;
}

Json to_json(const Enclosure& enclosure) {
    Json json{{"url", enclosure.url}};
    put(json, "type", enclosure.type);
    if (enclosure.length) json["length"] = *enclosure.length;
    return json;
}

}  // namespace

Json to_json(const FeedDocument& document) {
    Json json{{"kind", "feed"}};
    put(json, "title", document.title);
    put(json, "link", document.link);
    put(json, "id", document.id);
    put(json, "subtitle", document.subtitle);
    put(json, "lang", document.lang);
    put(json, "author", document.author);
    put(json, "updated", document.updated);
    put(json, "published", document.published);
    put(json, "categories", document.categories);
    if (document.ttl) json["ttl"] = *document.ttl;
    put(json, "version", document.version);
    put(json, "encoding", document.encoding);
    json["ill_formed"] = document.ill_formed;
    put(json, "ill_formed_why", document.ill_formed_why);
    return json;
}

Json to_json(const Entry& entry) {
    Json json{{"kind", "entry"}};
    put(json, "id", entry.id);
    put(json, "title", entry.title);
    put(json, "link", entry.link);
    put(json, "published", entry.published);
    put(json, "updated", entry.updated);
    put(json, "summary_html", without_active(entry.summary_html));
    put(json, "content_html", without_active(entry.content_html));
    put(json, "author", entry.author);
    put(json, "categories", entry.categories);
    if (!entry.enclosures.empty()) {
        Json& list = json["enclosures"] = Json::array();
        for (const Enclosure& enclosure : entry.enclosures)
            list.push_back(to_json(enclosure));
    }
    put(json, "lang", entry.lang);
    return json;
}

}  // namespace vigie::feeds
