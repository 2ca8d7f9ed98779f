#include "feeds/page/script_json.h"

#include <string>

namespace vigie::feeds::page {
namespace {

constexpr std::size_t longest_script = 1u << 20;
constexpr int deepest = 40;  // nested values

bool too_deep(std::string_view json) {
    int depth = 0;
    for (const char c : json) {
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        if (depth > deepest) return true;
    }
    return false;
}

}  // namespace

nlohmann::json script_json(std::string_view script) {
    constexpr std::string_view cdata = "<![CDATA[";
    if (const auto mark = script.find(cdata); mark != std::string_view::npos && mark < 40) {
        script.remove_prefix(mark + cdata.size());
        script = script.substr(0, script.rfind("]]>"));
    }
    const auto begin = script.find_first_of("{[");
    const auto end = script.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    std::string json(script.substr(begin, end - begin + 1));
    if (json.size() > longest_script || too_deep(json)) return {};
    for (char& c : json) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';  // newlines in strings
    }
    return nlohmann::json::parse(
        json, nullptr, /*allow_exceptions=*/false, /*ignore_comments=*/true);
}

}  // namespace vigie::feeds::page
