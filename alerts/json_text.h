// JSON to text for storing and sending.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace vigie::alerts {

/// One line of JSON. Bytes that are no UTF-8 become U+FFFD: one bad article must not throw here.
inline std::string json_text(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// Adds a text as JSON, with its quotation marks. For the few places where a tree would cost more
/// than the sending.
inline void add_quoted(std::string& to, std::string_view text) {
    const bool is_plain = std::all_of(text.begin(), text.end(), [](char byte) {
        return byte >= ' ' && byte < '\x7f' && byte != '"' && byte != '\\';
    });
    if (!is_plain) {
        to += json_text(std::string(text));
        return;
    }
    to += '"';
    to += text;
    to += '"';
}

}  // namespace vigie::alerts
