// JSON as it stands in a page's script.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

namespace vigie::feeds::page {

/// From the first bracket to the last: around them stand CDATA marks and semicolons. Control
/// characters in strings become spaces. Not an object or array when it cannot be read, is longer
/// than 1 MiB or nested deeper than 40.
nlohmann::json script_json(std::string_view script);

}  // namespace vigie::feeds::page
