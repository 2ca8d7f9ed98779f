// Reading an alert's JSON without trusting it: what is missing or of another type is empty.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace vigie::daemon {

inline const nlohmann::ordered_json& member(const nlohmann::ordered_json& json, const char* key) {
    static const nlohmann::ordered_json nothing;
    if (!json.is_object()) return nothing;
    const auto at = json.find(key);
    return at != json.end() ? *at : nothing;
}

inline std::string string_at(const nlohmann::ordered_json& json, const char* key) {
    const auto& value = member(json, key);
    return value.is_string() ? value.get<std::string>() : "";
}

inline int int_at(const nlohmann::ordered_json& json, const char* key, int otherwise) {
    const auto& value = member(json, key);
    return value.is_number() ? value.get<int>() : otherwise;
}

/// An array to walk through; no array is an empty one.
inline const nlohmann::ordered_json& list_at(const nlohmann::ordered_json& json, const char* key) {
    static const nlohmann::ordered_json none = nlohmann::ordered_json::array();
    const auto& value = member(json, key);
    return value.is_array() ? value : none;
}

}  // namespace vigie::daemon
