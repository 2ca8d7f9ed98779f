#include "feeds/page/attributes.h"

#include <algorithm>
#include <array>

#include "feeds/page/tags.h"

namespace vigie::feeds::page {
namespace {

bool tells_purpose(std::string_view name) {
    if (std::string_view("cidrp").find(name.front()) == std::string_view::npos) return false;
    constexpr std::array<std::string_view, 6> names{
        "class", "id", "role", "itemprop", "rel", "property"};
    if (std::find(names.begin(), names.end(), name) != names.end()) return true;
    // "data-gu-name", "data-section", "data-testid"
    constexpr std::array<std::string_view, 8> ends{
        "-type", "-component", "-name", "-testid", "-block", "-section", "-role", "-qa"};
    return name.starts_with("data-") &&
           std::any_of(ends.begin(), ends.end(), [&](auto end) { return name.ends_with(end); });
}

bool says_hidden(std::string_view name, std::string_view value) {
    if (name == "hidden") return true;
    if (name == "aria-hidden") return value == "true";
    if (name != "style") return false;
    std::string style = lower(value);
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos;
}

void add_keyword(std::string& keywords, std::string_view value) {
    if (!keywords.empty()) keywords += ' ';
    for (const char c : value.substr(0, longest_keywords)) {
        const bool plain = c != '"' && c != '&' && c != '<' && c != '>';
        keywords += plain ? c : ' ';
    }
}

}  // namespace

Purpose purpose_of(std::string_view attributes) {
    Purpose purpose;
    while (!attributes.empty()) {
        const Attribute attribute = next_attribute(attributes);
        if (attribute.name.empty()) break;
        const std::string name = lower(attribute.name);
        if (tells_purpose(name)) {
            add_keyword(purpose.keywords, attribute.value);
        } else if (name == "datetime" || (name == "content" && purpose.date.empty())) {
            purpose.date = attribute.value;
        } else if (name == "href") {
            purpose.link = true;
        } else if (says_hidden(name, attribute.value)) {
            purpose.hidden = true;
        }
    }
    return purpose;
}

HeadTag head_tag(std::string_view attributes) {
    HeadTag tag;
    while (!attributes.empty()) {
        const Attribute attribute = next_attribute(attributes);
        if (attribute.name.empty()) break;
        const std::string key = lower(attribute.name);
        if (key == "name" || key == "property" || key == "itemprop" || key == "http-equiv") {
            tag.name = lower(attribute.value.substr(0, 100));
        } else if (key == "content") {
            tag.content = attribute.value.substr(0, 4000);
        } else if (key == "href") {
            tag.href = attribute.value.substr(0, 2000);
        } else if (key == "lang") {
            tag.lang = attribute.value.substr(0, 20);
        } else if (key == "rel") {
            tag.canonical = equals_ignoring_case(attribute.value, "canonical");
        }
    }
    return tag;
}

}  // namespace vigie::feeds::page
