#include "daemon/log.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "daemon/journal.h"
#include "text/fold.h"
#include "text/time.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon {
namespace {

LogFormat current_format = LogFormat::text;

std::string_view name_of(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return "debug";
        case LogLevel::info:
            return "info";
        case LogLevel::warning:
            return "warning";
        case LogLevel::error:
            return "error";
    }
    return "info";
}

spdlog::level::level_enum spdlog_level(LogLevel level) {
    switch (level) {
        case LogLevel::debug:
            return spdlog::level::debug;
        case LogLevel::info:
            return spdlog::level::info;
        case LogLevel::warning:
            return spdlog::level::warn;
        case LogLevel::error:
            return spdlog::level::err;
    }
    return spdlog::level::info;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

/// A hostile title must not forge a second line or move the reader's cursor.
std::string harmless(std::string_view value) {
    std::string clean = text::valid_utf8(value);
    std::replace_if(clean.begin(), clean.end(), is_control, ' ');
    return clean;
}

std::string as_value(std::string_view value) {
    const std::string clean = harmless(value);
    const bool plain = !clean.empty() && clean.find_first_of(" =\"\\") == std::string::npos;
    return plain ? clean : nlohmann::json(clean).dump();
}

bool want_color(Color color) {
    if (color != Color::automatic) return color == Color::always;
    return ::isatty(STDERR_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
}

/// The priority as sd-daemon(3) has it before a line, so that `journalctl -p warning` finds
/// warnings.
class Priority final : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& line,
                const std::tm&,
                spdlog::memory_buf_t& to) override {
        const std::string_view priority = line.level >= spdlog::level::err    ? "<3>"
                                          : line.level == spdlog::level::warn ? "<4>"
                                          : line.level == spdlog::level::info ? "<6>"
                                                                              : "<7>";
        to.append(priority.data(), priority.data() + priority.size());
    }

    [[nodiscard]] std::unique_ptr<custom_flag_formatter> clone() const override {
        return std::make_unique<Priority>();
    }
};

/// The journal keeps each line's time itself.
std::string pattern(bool json, bool journal) {
    if (json) return journal ? "%*%v" : "%v";
    return journal ? "%*%-7l %v" : "%Y-%m-%dT%H:%M:%SZ %^%-7l%$ %v";
}

}  // namespace

std::string log_line(LogFormat format, LogLevel level, std::string_view event, Fields fields) {
    if (format == LogFormat::json) {
        nlohmann::ordered_json line{{"time", text::to_iso(text::SystemClock().now())},
                                    {"level", name_of(level)},
                                    {"event", harmless(event)}};
        for (const Field& field : fields)
            line[std::string(field.key)] = harmless(field.value);
        return line.dump();
    }
    std::string line = harmless(event);
    for (const Field& field : fields) {
        line.append(" ").append(field.key).append("=").append(as_value(field.value));
    }
    return line;
}

void set_up_log(const LogSettings& settings) {
    const auto mode =
        want_color(settings.color) ? spdlog::color_mode::always : spdlog::color_mode::never;
    auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>(mode);
    auto logger = std::make_shared<spdlog::logger>("vigie", std::move(sink));
    auto formatter = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    formatter->add_flag<Priority>('*').set_pattern(
        pattern(settings.format == LogFormat::json, stderr_is_the_journal()));
    logger->set_formatter(std::move(formatter));
    logger->set_level(spdlog_level(settings.level));
    logger->flush_on(spdlog::level::debug);
    current_format = settings.format;
    spdlog::set_default_logger(std::move(logger));
}

void change_log_level(LogLevel level) {
    spdlog::default_logger_raw()->set_level(spdlog_level(level));
}

void log(LogLevel level, std::string_view event, Fields fields) {
    const auto wanted = spdlog_level(level);
    if (!spdlog::default_logger_raw()->should_log(wanted)) return;
    spdlog::default_logger_raw()->log(wanted, "{}", log_line(current_format, level, event, fields));
}

}  // namespace vigie::daemon
