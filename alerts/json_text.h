// JSON to text for storing and sending.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace vigie::alerts {

/// One line of JSON. Bytes that are no UTF-8 become U+FFFD: one bad article must not throw here.
inline std::string json_text(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace vigie::alerts
