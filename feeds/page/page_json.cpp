#include "feeds/page/page_json.h"

#include "text/time.h"

namespace vigie::feeds {

nlohmann::ordered_json to_json(const Page& page) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    put("url", page.url);
    put("title", page.title);
    put("author", page.author);
    put("site", page.site);
    if (page.published) json["published"] = text::to_iso(*page.published);
    if (page.modified) json["modified"] = text::to_iso(*page.modified);
    put("lang", page.lang);
    json["text"] = page.text;
    return json;
}

}  // namespace vigie::feeds
