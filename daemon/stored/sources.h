// An alert's sources as somebody tells of them: by outlet, title and time, never by a hash.
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

/// "2026-03-08T09:12:30.500Z" -> "2026-03-08 09:12".
std::string minute_of(const std::string& instant);

/// The source with this article's id; null when the alert has none.
const nlohmann::ordered_json& source_of(const nlohmann::ordered_json& alert,
                                        const std::string& article);

/// "Radio Boucle, "Embuscade près de Diboli", 2026-03-09 08:00"; "an article" when it says nothing.
std::string source_words(const nlohmann::ordered_json& source);

}  // namespace vigie::daemon
