// Alerts as people read them on an 80-column terminal.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon {

enum class Paint { plain, coloured };

/// Columns that a UTF-8 text takes; every character counts as one.
std::size_t columns(std::string_view utf8);

/// Breaks at spaces so that no line is wider than `limit` columns; lines after the first begin with
/// `indent` spaces. A word wider than that stands alone and sticks out.
std::string wrap(std::string_view utf8, std::size_t limit, std::size_t indent);

/// One alert in several lines, ending with a newline: severity, kind, place, day, who to whom, each
/// toll with its author, claims, sources, summary. What the alert does not say is left out.
std::string alert_text(const nlohmann::ordered_json& alert, Paint paint);

/// One alert in one line of a list.
std::string alert_line(const nlohmann::ordered_json& alert);

/// "at least 2 killed (FAMa), says residents"; the outlet where it cites nobody.
std::string toll_text(const nlohmann::ordered_json& toll);
/// "claimed by JNIM".
std::string claim_text(const nlohmann::ordered_json& claim);
/// "perhaps the same as ML-2026-03-08-0a1b2c3d4e".
std::string relation_text(const nlohmann::ordered_json& relation);
/// "2025-12-26 to 2025-12-27 (within the week)" from a report's or an alert's date; "day unknown".
std::string date_text(const nlohmann::ordered_json& event);
/// "near Kati, Koulikoro, ML"; "place unknown".
std::string place_text(const nlohmann::ordered_json& event);
/// "JNIM -> FAMa, civilians (with Africa Corps)".
std::string actors_text(const nlohmann::ordered_json& event);

}  // namespace vigie::daemon
