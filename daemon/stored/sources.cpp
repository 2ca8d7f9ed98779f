#include "daemon/stored/sources.h"

#include <algorithm>

#include "daemon/json_at.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {

using Json = nlohmann::ordered_json;

std::string minute_of(const std::string& instant) {
    std::string text = instant.substr(0, 16);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

const Json& source_of(const Json& alert, const std::string& article) {
    static const Json unknown;
    for (const Json& source : list_at(alert, "sources")) {
        if (string_at(source, "article") == article) return source;
    }
    return unknown;
}

std::string source_words(const Json& source) {
    std::string text = string_at(source, "outlet");
    if (text.empty()) text = "an article";
    if (member(source, "belligerent") == true) text += " (a party to the conflict)";
    const std::string title = string_at(source, "title");
    if (!title.empty()) text += ", \"" + title + "\"";
    const std::string published = minute_of(string_at(source, "published"));
    if (!published.empty()) text += ", " + published;
    return text;
}

}  // namespace vigie::daemon
