// Logs on stderr: one event a line, "what happened" followed by key=value pairs, or the same as
// one JSON object a line. Where stderr is systemd's journal each line begins with its priority,
// "<4>", which the journal takes off and keeps, and text leaves the time to it. Only daemon/ logs;
// the rooms below return values and errors instead.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace vigie::daemon {

enum class LogFormat { text, json };
enum class LogLevel { debug, info, warning, error };
enum class Color { automatic, always, never };

struct LogSettings {
    LogFormat format = LogFormat::text;
    LogLevel level = LogLevel::info;
    Color color = Color::automatic;  ///< automatic: when stderr is a terminal and NO_COLOR is unset
    friend bool operator==(const LogSettings&, const LogSettings&) = default;
};

/// A value of a line. Bytes that are no UTF-8 and control characters are made harmless: much of
/// what is logged comes from the network.
struct Field {
    std::string_view key;
    std::string value;
};

using Fields = std::span<const Field>;

/// Sets format and level for the whole process. Without it: text, info.
void set_up_log(const LogSettings& settings);

/// Any thread; what set_up_log() said of the rest holds.
void change_log_level(LogLevel level);

void log(LogLevel level, std::string_view event, Fields fields);

/// As log(), written with braces: log_info("polled", {{"feed", name}, {"new", count}}).
using FieldList = std::initializer_list<Field>;

inline void log_debug(std::string_view event, FieldList fields = {}) {
    log(LogLevel::debug, event, {fields.begin(), fields.size()});
}

inline void log_info(std::string_view event, FieldList fields = {}) {
    log(LogLevel::info, event, {fields.begin(), fields.size()});
}

inline void log_warning(std::string_view event, FieldList fields = {}) {
    log(LogLevel::warning, event, {fields.begin(), fields.size()});
}

inline void log_error(std::string_view event, FieldList fields = {}) {
    log(LogLevel::error, event, {fields.begin(), fields.size()});
}

/// The line's text without time and level: for tests, and for what log() hands to spdlog.
std::string log_line(LogFormat format, LogLevel level, std::string_view event, Fields fields);

}  // namespace vigie::daemon
